import { useQuery } from '@tanstack/react-query'
import { createContext, type ReactNode, use } from 'react'
import type { RuleStandingsOf } from '../../../contract/confirmations.ts'
import type { Provenance } from '../../../domain/agreement/provenance.ts'
import type { AgreementPack } from '../../../domain/agreement/schema.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { useStateName } from '../../ui/state-mark/use-state-name.ts'
import { standingsQuery } from './agreement-query.ts'
import styles from './rule.module.css'

type Between = RuleStandingsOf['items'][number]['between']

const Standings = createContext<ReadonlyMap<object, Between>>(new Map())

/** Gives every rule of the page what the own State and others said of it. Only the version in force is spoken of. */
export function WithStandings({
  pack,
  digest,
  children,
}: {
  pack: AgreementPack
  digest: string
  children: ReactNode
}) {
  const { data } = useQuery(standingsQuery(pack.id))
  const said = data?.digest === digest ? data.items : []
  const known = new Map(
    said.flatMap(({ path, between }) => {
      const rule = path.reduce<unknown>(
        (at, step) => (at as Record<string | number, unknown> | undefined)?.[step],
        pack,
      )
      const provenance = (rule as { provenance?: object } | undefined)?.provenance
      return provenance ? [[provenance, between] as const] : []
    }),
  )
  return <Standings value={known}>{children}</Standings>
}

/** Between which States a rule is confirmed or doubted; nothing where nobody said anything. */
export function Standing({ provenance }: { provenance: Provenance }) {
  const { t } = useSpoken()
  const name = useStateName()
  const between = use(Standings).get(provenance)
  if (!between) return null
  return (
    <ul className={styles.standing}>
      {between.map(({ requesting, requested, standing }) => (
        <li key={`${requesting} ${requested}`} data-standing={standing}>
          {t('agreement.standing', { requesting: name(requesting), requested: name(requested) })}:{' '}
          {t(`agreement.standing.${standing}`)}
        </li>
      ))}
    </ul>
  )
}
