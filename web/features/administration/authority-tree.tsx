import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { listed } from '../../../contract/listed.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { localText } from '../../i18n/local-text.ts'
import { StateMark } from '../../ui/state-mark/state-mark.tsx'
import { type Branch, branchesOf } from './authority-order.ts'
import styles from './authority-tree.module.css'
import type { AdministeredAuthority } from './queries.ts'
import { useScope } from './use-scope.ts'

type Props = {
  items: readonly AdministeredAuthority[]
  /** Of a State that has no administrator yet: there is nothing to change, and one to invite. */
  opening?: boolean
}

export function AuthorityTree({ items, opening = false }: Props) {
  const { language } = useSpoken()
  const branches = branchesOf(items, (one) => localText(one.name, language), language)
  return <Level branches={branches} opening={opening} />
}

function Level({ branches, opening }: { branches: readonly Branch[]; opening: boolean }) {
  return (
    <ul className={styles.level}>
      {branches.map(({ authority, branches: below }) => (
        <li key={authority.id}>
          <Authority authority={authority} opening={opening} />
          {below.length > 0 && <Level branches={below} opening={opening} />}
        </li>
      ))}
    </ul>
  )
}

function Authority({ authority, opening }: { authority: AdministeredAuthority; opening: boolean }) {
  const { t, language } = useSpoken()
  const { manages, invitesAt } = useScope()
  const name = localText(authority.name, language)
  const { crossingPoints, registers, accreditedTo } = authority
  return (
    <div className={styles.authority}>
      <p className={styles.name}>
        {manages(authority) ? (
          <Link to="/administration/authorities/$authorityId" params={{ authorityId: authority.id }}>
            {name}
          </Link>
        ) : (
          name
        )}
      </p>
      <p className={styles.about}>
        <span>{t(`administration.kind.${authority.kind}`)}</span>
        <span>{authority.place}</span>
        {!opening && (
          <Link to="/administration/officials" search={{ authority: authority.id }}>
            {t('administration.authority.officials', { count: authority.officials })}
          </Link>
        )}
        {opening && invitesAt(authority) && (
          <Link to="/administration/officials/new" search={{ authority: authority.id }}>
            {t('administration.state.invite')}
          </Link>
        )}
      </p>
      {accreditedTo.length > 0 && (
        <Line label={t('administration.authority.accredited')}>
          {accreditedTo.map((state) => (
            <StateMark key={state} state={state} />
          ))}
        </Line>
      )}
      {crossingPoints.length > 0 && (
        <Line label={t('administration.authority.crossing-points')}>
          {listed(
            t,
            crossingPoints.map(({ code, name: called }) => `${called} (${code})`),
          )}
        </Line>
      )}
      {registers.length > 0 && (
        <Line label={t('administration.authority.registers')}>
          {listed(
            t,
            registers.map((one) => localText(one.name, language)),
          )}
        </Line>
      )}
    </div>
  )
}

function Line({ label, children }: { label: string; children: ReactNode }) {
  return (
    <p className={styles.line}>
      <span className={styles.label}>{label}:</span> {children}
    </p>
  )
}
