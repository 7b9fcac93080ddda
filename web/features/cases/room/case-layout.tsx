import { useQuery } from '@tanstack/react-query'
import { Link, Outlet, useParams } from '@tanstack/react-router'
import { useCallback, useEffect, useMemo } from 'react'
import { agreementVersionQuery } from '../../../data/agreement.ts'
import { authoritiesQuery } from '../../../data/authorities.ts'
import { useNoticesRead } from '../../../data/notices.ts'
import { ProblemError } from '../../../data/problem.ts'
import { useSpoken } from '../../../i18n/language.tsx'
import { EmptyState } from '../../../ui/empty/empty-state.tsx'
import { usePageTitle } from '../../../ui/page/page.tsx'
import { ProblemNotice } from '../../../ui/problem/problem-notice.tsx'
import { OpeningHeader } from '../header/opening-header.tsx'
import styles from './case-layout.module.css'
import { caseQuery } from './case-query.ts'
import { CaseRoom } from './case-room.tsx'
import { knownRow } from './known-row.ts'
import { rulesOfView } from './rules-of-view.ts'

/** Loads a case once for its page and for everything that is done upon it. */
export function CaseLayout() {
  const { caseId = '' } = useParams({ strict: false })
  return <Loaded key={caseId} caseId={caseId} />
}

function Loaded({ caseId }: { caseId: string }) {
  const { t, language } = useSpoken()
  const query = useQuery(caseQuery(caseId, language))
  const { id = '', digest = '' } = query.data?.agreement ?? {}
  const pack = useQuery({ ...agreementVersionQuery(id, digest), enabled: query.data !== undefined })
  const rules = useMemo(
    () => (query.data && pack.data ? rulesOfView(pack.data, query.data) : undefined),
    [query.data, pack.data],
  )
  const authorities = useQuery(authoritiesQuery)
  const { refetch } = query
  const read = useCallback(async () => (await refetch()).data, [refetch])

  const ready = query.data !== undefined && pack.data !== undefined && authorities.data !== undefined
  useNoticesRead(ready ? caseId : undefined)
  useNamedPart(ready)

  if (query.data && rules && authorities.data) {
    return (
      <CaseRoom latest={query.data} pack={rules} authorities={authorities.data} refetch={read}>
        <Outlet />
      </CaseRoom>
    )
  }
  const failed = [query, pack, authorities].find((one) => one.isError)
  if (failed) {
    return <Unreadable error={failed.error} onRetry={() => void failed.refetch()} />
  }
  const row = knownRow(caseId)
  if (row) return <OpeningHeader row={row} />
  return (
    <p className={styles.loading} role="status">
      {t('case.loading')}
    </p>
  )
}

/** The part that the address names, as a notice does, is there only once the file is. */
function useNamedPart(ready: boolean): void {
  useEffect(() => {
    if (ready && window.location.hash) document.getElementById(window.location.hash.slice(1))?.scrollIntoView()
  }, [ready])
}

/** A case that is not there, or not for this reader: the answer is the same. Anything else may be tried again. */
function Unreadable({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useSpoken()
  usePageTitle(t('case.title-unknown'))
  const gone = error instanceof ProblemError && error.problem.status === 404
  return (
    <div className={gone ? undefined : styles.narrow}>
      <h1 className="visually-hidden">{t('case.title-unknown')}</h1>
      {gone ? (
        <EmptyState
          title={error.problem.title}
          {...(error.problem.detail ? { text: error.problem.detail } : {})}
          action={<Link to="/">{t('shell.not-found.back')}</Link>}
        />
      ) : (
        <ProblemNotice error={error} onRetry={onRetry} />
      )}
    </div>
  )
}
