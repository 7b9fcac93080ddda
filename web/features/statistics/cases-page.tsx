import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link, useCanGoBack, useRouter, useSearch } from '@tanstack/react-router'
import type { MouseEvent } from 'react'
import type { DeskItem } from '../../../contract/cases.ts'
import { dimensionWord, type FigureSpeech, periodWord, valueWord } from '../../../contract/statistics-words.ts'
import type { Dimension } from '../../../domain/statistics/fact.ts'
import { serverNow } from '../../data/server-clock.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { Page } from '../../ui/page/page.tsx'
import { PlainButton } from '../../ui/plain-button/plain-button.tsx'
import { ProblemNotice } from '../../ui/problem/problem-notice.tsx'
import { StageBadge } from '../../ui/stage/stage-badge.tsx'
import { DataTable } from '../../ui/table/data-table.tsx'
import { Definition } from './definition.tsx'
import { useMeasures } from './last-counted.ts'
import { casesQuery, figuresQuery } from './queries.ts'
import { addressOf, type Question, questionOf } from './question.ts'
import type { FigureSearch } from './search.ts'
import styles from './statistics.module.css'
import { useSpeech } from './use-speech.ts'
import { useValues } from './use-values.ts'

/** The cases behind one figure, for those who may read them. */
export function FigureCasesPage() {
  const { t, format } = useSpoken()
  const search = useSearch({ from: '/inside/insights/cases' })
  const measures = useMeasures()
  const today = format.dayOf(new Date(serverNow()).toISOString())
  const question = measures.data ? questionOf(search, measures.data, today) : null
  const { speech, error, retry } = useSpeech(question?.counted.agreementId)
  return (
    <Page
      title={question ? t(`statistics.${question.measure.code}.title`) : t('insights.cases')}
      windowTitle={t('insights.cases')}
      eyebrow={<Back search={question ? addressOf(question) : search} />}
      lead={question && speech && <Asked question={question} speech={speech} />}
    >
      {measures.error && <ProblemNotice error={measures.error} onRetry={() => void measures.refetch()} />}
      {error && !measures.error && <ProblemNotice error={error} onRetry={retry} />}
      {measures.data && !question && (
        <EmptyState title={t('insights.nothing.question')} text={t('insights.nothing.question.text')} />
      )}
      {question && speech && <Cases question={question} speech={speech} />}
      {!(measures.error ?? error) && (!measures.data || (question && !speech)) && (
        <p role="status">{t('insights.loading')}</p>
      )}
    </Page>
  )
}

/** Where one came from, as it was left; the question in the explorer for whoever came by the address. */
function Back({ search }: { search: FigureSearch }) {
  const { t } = useSpoken()
  const router = useRouter()
  const canGoBack = useCanGoBack()
  const back = (event: MouseEvent) => {
    if (!canGoBack || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    router.history.back()
  }
  return (
    <Link to="/insights/explore" search={search} onClick={back}>
      {t('insights.cases.back')}
    </Link>
  )
}

/** Which figure it is: its period and every value that names it. */
function Asked({ question, speech }: { question: Question; speech: FigureSpeech }) {
  const { t, format } = useSpoken()
  const { value, unitOf } = useValues()
  const { data: told } = useQuery(figuresQuery({ ...question, by: [] }))
  const whole = told?.mayOpenCases && told.measure === question.measure.code ? told.whole.value : null
  const figure = told && whole !== null ? [`${value(whole, told.formula)} ${unitOf(told.unit, whole)}`.trim()] : []
  const values = (Object.entries(question.only) as [Dimension, string[]][]).map(
    ([dimension, of]) =>
      `${dimensionWord(speech, dimension)}: ${format.list(of.map((one) => valueWord(dimension, one, speech)))}`,
  )
  return (
    <>
      <p>{[...figure, periodWord(question.period, speech), ...values].join(' · ')}</p>
      <p className={styles.note}>{t(`insights.cases.${question.measure.about}`)}</p>
      <details className={styles.note}>
        <summary>{t('insights.what')}</summary>
        <Definition measure={question.measure.code} />
      </details>
    </>
  )
}

function Cases({ question, speech }: { question: Question; speech: FigureSpeech }) {
  const { t, format } = useSpoken()
  const query = useInfiniteQuery(casesQuery(question))
  const items = query.data?.pages.flatMap((page) => page.items) ?? []
  const columns = [
    {
      id: 'reference',
      header: t('insights.case.reference'),
      names: true,
      cell: ({ caseId, reference }: DeskItem) => (
        <Link to="/cases/$caseId" params={{ caseId }} translate="no">
          {reference}
        </Link>
      ),
    },
    {
      id: 'person',
      header: t('insights.case.person'),
      cell: ({ principal, persons }: DeskItem) => (
        <>
          <bdi translate="no">
            {[principal.familyName, principal.givenNames].filter(Boolean).join(' ') || t('ui.person.no-name')}
          </bdi>
          {persons > 1 && <span className={styles.quiet}> {t('insights.case.more', { count: persons - 1 })}</span>}
        </>
      ),
    },
    { id: 'state', header: t('insights.case.state'), cell: ({ otherState }: DeskItem) => speech.state(otherState) },
    {
      id: 'submitted',
      header: t('insights.case.submitted'),
      cell: ({ submittedOn }: DeskItem) => format.shortDate(submittedOn),
    },
    {
      id: 'stage',
      header: t('statistics.dimension.stage'),
      cell: ({ stage }: DeskItem) => <StageBadge stage={stage} />,
    },
  ]
  return (
    <>
      {query.error && <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <p role="status">{t('insights.loading')}</p>}
      {query.data && items.length === 0 && (
        <EmptyState title={t('insights.cases.none')} text={t('insights.cases.none.text')} />
      )}
      {items.length > 0 && (
        <DataTable caption={t('insights.cases')} columns={columns} rows={items} rowKey={({ caseId }) => caseId} />
      )}
      {query.hasNextPage && (
        <PlainButton disabled={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {t('insights.cases.more')}
        </PlainButton>
      )}
    </>
  )
}
