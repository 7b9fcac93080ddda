import { Button } from '@mantine/core'
import { IconSend } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { DraftList } from '../../../contract/drafts.ts'
import { authoritiesQuery } from '../../data/authorities.ts'
import { useSession } from '../../data/session.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { localText } from '../../i18n/local-text.ts'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { StateMark } from '../../ui/state-mark/state-mark.tsx'
import { stateName } from '../../ui/state-mark/state-name.ts'
import styles from './desk-list.module.css'

export function DraftRows({ drafts }: { drafts: DraftList }) {
  const { t, format, language } = useSpoken()
  const { authority } = useSession()
  const { data: authorities } = useQuery(authoritiesQuery)
  if (drafts.length === 0) {
    return (
      <EmptyState
        title={t('desk.empty.drafts')}
        text={t('desk.empty.drafts.text')}
        action={
          <Button component={Link} to="/applications/new" variant="outline">
            {t('desk.new')}
          </Button>
        }
      />
    )
  }
  const unitName = (id: string) => {
    const unit = authorities?.find((one) => one.id === id)
    return unit ? localText(unit.name, language) : id
  }
  return (
    <div className={styles.room}>
      <ul className={styles.list} aria-label={t('desk.tab.drafts')}>
        {drafts.map((draft) => (
          <li key={draft.caseId}>
            <article className={styles.row} data-view="drafts">
              <div className={styles.person}>
                <Link to="/applications/$caseId" params={{ caseId: draft.caseId }} className={styles.link}>
                  {draft.title ? <bdi translate="no">{draft.title}</bdi> : t('desk.draft.no-name')}
                </Link>
                <span className={styles.quiet}>
                  <StateMark state={draft.requestedState} /> {stateName(t, draft.requestedState)}
                </span>
              </div>
              <div className={styles.case}>
                <span>{draft.unit === authority.id ? t('desk.draft.own-unit') : unitName(draft.unit)}</span>
                <time dateTime={draft.updatedAt} className={styles.quiet}>
                  {t('desk.draft.changed', { at: format.dateTime(draft.updatedAt) })}
                </time>
              </div>
              <div className={styles.stage}>
                {draft.handedOverAt && (
                  <span className={styles.note}>
                    <IconSend size={16} aria-hidden="true" />{' '}
                    {t(draft.unit === authority.id ? 'desk.draft.with-central' : 'desk.draft.for-signature')}
                  </span>
                )}
              </div>
            </article>
          </li>
        ))}
      </ul>
    </div>
  )
}
