import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { ProblemError } from '../../data/problem.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { Page } from '../../ui/page/page.tsx'
import { ProblemNotice } from '../../ui/problem/problem-notice.tsx'
import { BandWords } from './band-words.tsx'
import { Decisions } from './decisions.tsx'
import styles from './persons.module.css'
import { comparisonQuery, type Pair } from './queries.ts'
import { SideBySide } from './side-by-side.tsx'

/** Is this the same person as that one: two records side by side, and what an official decides of them. */
export function ComparePage() {
  const { t } = useSpoken()
  const { caseId = '', personId = '', otherHolder = '', otherPerson = '' } = useParams({ strict: false })
  const pair: Pair = { caseId, personId, otherHolder, otherPerson }
  const { data, error, refetch } = useQuery(comparisonQuery(pair))
  const gone = error instanceof ProblemError && error.problem.status === 404
  return (
    <Page
      title={t('persons.compare')}
      eyebrow={
        <>
          <Link to="/cases/$caseId" params={{ caseId }}>
            {t('persons.like.back')}
          </Link>
          {' · '}
          <Link to="/cases/$caseId/persons/$personId" params={{ caseId, personId }}>
            {t('persons.like.back-to-list')}
          </Link>
        </>
      }
      lead={t('persons.compare.lead')}
    >
      {gone && <EmptyState title={t('persons.compare.gone')} text={t('persons.compare.gone.text')} />}
      {error && !gone && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <p role="status">{t('persons.compare.loading')}</p>}
      {data && (
        <div className={styles.compare}>
          <BandWords found={data} />
          <SideBySide found={data} />
          <Decisions key={Object.values(pair).join()} found={data} pair={pair} />
        </div>
      )}
    </Page>
  )
}
