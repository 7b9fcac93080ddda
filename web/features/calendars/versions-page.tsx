import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useSpoken } from '../../i18n/language.tsx'
import { Badge } from '../../ui/badge/badge.tsx'
import { Page } from '../../ui/page/page.tsx'
import { ProblemNotice } from '../../ui/problem/problem-notice.tsx'
import { useStateName } from '../../ui/state-mark/use-state-name.ts'
import styles from './calendars.module.css'
import { ChangeList } from './change-list.tsx'
import { type Version, versionsQuery } from './queries.ts'

/** Every version of a calendar: who published it, why, and what it changed. */
export function VersionsPage() {
  const { t } = useSpoken()
  const { state = '' } = useParams({ strict: false })
  const name = useStateName()
  const list = useQuery(versionsQuery(state))
  return (
    <Page
      title={t('calendars.versions')}
      eyebrow={
        <Link to="/calendars/$state" params={{ state }}>
          {t('calendars.of', { state: name(state) })}
        </Link>
      }
      lead={t('calendars.versions.lead')}
    >
      {list.error && <ProblemNotice error={list.error} onRetry={() => void list.refetch()} />}
      {!list.data && !list.error && <p role="status">{t('calendars.loading')}</p>}
      <ol className={styles.versions} reversed>
        {list.data?.map((version, index) => (
          <OneVersion key={version.number} version={version} inForce={index === 0} />
        ))}
      </ol>
    </Page>
  )
}

function OneVersion({ version, inForce }: { version: Version; inForce: boolean }) {
  const { t, format } = useSpoken()
  const { publishedAt, author, byProgram, reason, changes, recount } = version
  const by = byProgram ? t('calendars.by-program') : (author ?? t('calendars.by-state'))
  return (
    <li className={styles.sheet}>
      <h2>
        {t('calendars.version.title', { version: version.version })}
        {inForce && <Badge>{t('calendars.in-force')}</Badge>}
      </h2>
      <p className={styles.quiet}>
        <time dateTime={publishedAt}>{format.dateTime(publishedAt)}</time>, {by}
      </p>
      {reason !== '' && <p className={styles.reason}>{reason}</p>}
      {changes ? <ChangeList changes={changes} /> : <p>{t('calendars.version.first')}</p>}
      {recount && (
        <p role={recount.finishedAt === null ? 'status' : undefined}>
          {t(recount.finishedAt === null ? 'calendars.recount.runs' : 'calendars.recount.done', {
            ...{ cases: recount.cases, moved: recount.moved },
          })}
        </p>
      )}
    </li>
  )
}
