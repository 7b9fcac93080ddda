import { Button } from '@mantine/core'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { qualitySeverities } from '../../../domain/quality/rule.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { ProblemNotice } from '../../ui/problem/problem-notice.tsx'
import { Filters } from './filters.tsx'
import { FindingCard } from './finding-card.tsx'
import styles from './quality.module.css'
import { findingsQuery, rulesQuery } from './queries.ts'

/** The work list: first what is due first. */
export function Findings() {
  const { t } = useSpoken()
  const search = useSearch({ from: '/inside/quality' })
  const findings = useInfiniteQuery(findingsQuery(search))
  const narrowed = Object.entries(search).some(([name, value]) => name !== 'view' && value !== undefined)
  const items = findings.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <>
      {!narrowed && items.length > 0 && <HowMany />}
      <Filters search={search} />
      {findings.error && <ProblemNotice error={findings.error} onRetry={() => void findings.refetch()} />}
      {findings.isPending && <p role="status">{t('quality.loading')}</p>}
      {findings.data && items.length === 0 && (
        <EmptyState
          title={t(search.show === 'accepted' ? 'quality.none.accepted' : 'quality.none')}
          text={t(narrowed ? 'quality.none.text' : 'quality.none.all')}
        />
      )}
      {items.length > 0 && (
        <ol className={styles.findings} aria-label={t('quality.tab.findings')}>
          {items.map((finding) => (
            <li key={finding.findingId}>
              <FindingCard finding={finding} named />
            </li>
          ))}
        </ol>
      )}
      {findings.hasNextPage && (
        <Button variant="default" loading={findings.isFetchingNextPage} onClick={() => void findings.fetchNextPage()}>
          {t('quality.more')}
        </Button>
      )}
    </>
  )
}

/** How much there is of each weight, as ways to it alone. */
function HowMany() {
  const { t, format } = useSpoken()
  const { data: rules } = useQuery(rulesQuery)
  if (!rules) return null
  return (
    <ul className={styles.line}>
      {qualitySeverities.map((severity) => {
        const found = rules.items.filter((one) => one.severity === severity)
        const count = found.reduce((sum, { open }) => sum + (open ?? 0), 0)
        const words = `${t(`quality.severity.${severity}`)}: ${format.number(count)}`
        return (
          <li key={severity}>
            {count > 0 ? (
              <Link to="/quality" search={{ severity }}>
                {words}
              </Link>
            ) : (
              <span className={styles.quiet}>{words}</span>
            )}
          </li>
        )
      })}
    </ul>
  )
}
