import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import type { AgreementPack } from '../../../domain/agreement/schema.ts'
import { authoritiesQuery } from '../../data/authorities.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { localText } from '../../i18n/local-text.ts'
import type { Draft } from './draft-query.ts'
import styles from './drafts.module.css'
import { disputed } from './merge-part.ts'
import { conflictsOf, keepMine, subscribe, takeTheirs, type Unsaved } from './unsaved-parts.ts'

/** Where a colleague saved the same part meanwhile: who, when, and which words shall stand. */
export function Conflicts({ draft, pack }: { draft: Draft; pack: AgreementPack }) {
  const names = useSyncExternalStore(subscribe, () => conflictsOf(draft.caseId))
  if (names.length === 0) return null
  return (
    <div role="alert" className={styles.conflicts}>
      {names.map((one) => (
        <OneConflict key={one.part} unsaved={one} pack={pack} />
      ))}
    </div>
  )
}

function OneConflict({ unsaved, pack }: { unsaved: Unsaved; pack: AgreementPack }) {
  const { t, format, language } = useSpoken()
  const { data: authorities } = useQuery(authoritiesQuery)
  const { caseId, part, conflict } = unsaved
  if (!conflict) return null
  const change = conflict.changes.at(-1)
  const authority = authorities?.find((one) => one.id === change?.authority)
  const [kind, sectionId] = part.split(':')
  const form = pack.form.sections.find((section) => section.id === (kind === 'section' ? sectionId : kind))
  const place = form ? localText(form.title, language) : t(`application.part.${kind}`)
  const fields = disputed(unsaved.origin, unsaved.content, conflict.content).flatMap(
    (id) => form?.fields.find((field) => field.id === id)?.label ?? [],
  )
  return (
    <div className={styles.conflict}>
      <p className={styles.strong}>
        {change
          ? t('application.conflict.title', {
              by: change.by,
              at: format.dateTime(change.at),
              place,
            })
          : t('application.conflict.title-unknown', { place })}
      </p>
      <p>
        {authority && `${localText(authority.name, language)}. `}
        {fields.length > 0
          ? t('application.conflict.fields', { fields: fields.map((label) => localText(label, language)).join('; ') })
          : t('application.conflict.apart')}
      </p>
      <div className={styles.buttons}>
        <Button onClick={() => keepMine(caseId, part)}>{t('application.conflict.mine')}</Button>
        <Button variant="default" onClick={() => takeTheirs(caseId, part)}>
          {t('application.conflict.theirs')}
        </Button>
      </div>
    </div>
  )
}
