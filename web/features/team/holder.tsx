// Offered to other features: a row of the desk says who holds its case.
import { IconUser } from '@tabler/icons-react'
import type { Assignee } from '../../../contract/team.ts'
import { useSession } from '../../data/session.ts'
import { useT } from '../../i18n/language.tsx'
import styles from './team.module.css'

/** Who holds a case, in a row of a list; nothing where nobody does. */
export function Holder({ assignee }: { assignee: Assignee }) {
  const t = useT()
  const { person } = useSession()
  if (!assignee) return null
  const mine = assignee.userId === person.id
  return (
    <span className={styles.holder} data-mine={mine || undefined}>
      <IconUser size={15} aria-hidden="true" />
      <span className="visually-hidden">{t('team.held-by')}</span>{' '}
      {mine ? t('team.you') : <bdi translate="no">{assignee.name}</bdi>}
    </span>
  )
}
