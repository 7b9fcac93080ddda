import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { FigureSpeech } from '../../../contract/statistics-words.ts'
import { serverNow } from '../../data/server-clock.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { Page } from '../../ui/page/page.tsx'
import { ProblemNotice } from '../../ui/problem/problem-notice.tsx'
import { Answer } from './answer.tsx'
import { useMeasures } from './last-counted.ts'
import { figuresQuery } from './queries.ts'
import { addressOf, type Question, questionOf } from './question.ts'
import { QuestionForm } from './question-form.tsx'
import { Refused } from './refused.tsx'
import { type FigureSearch, readAsked } from './search.ts'
import styles from './statistics.module.css'
import { InsightsTabs } from './tabs.tsx'
import { useSpeech } from './use-speech.ts'

/** Any figure of any period, by what one wants to know, without a line of SQL; the address says what was asked. */
export function ExplorerPage() {
  const { t, format } = useSpoken()
  const search = useSearch({ from: '/inside/insights/explore' })
  const navigate = useNavigate({ from: '/insights/explore' })
  const measures = useMeasures()
  const today = format.dayOf(new Date(serverNow()).toISOString())
  const question = measures.data ? questionOf(search, measures.data, today) : null
  const { speech, error, retry } = useSpeech(question?.counted.agreementId)
  const change = (next: Question) => void navigate({ search: addressOf(next), resetScroll: false })
  return (
    <Page
      title={t('insights.title')}
      windowTitle={t('insights.tab.explore')}
      lead={<span data-print="never">{t('insights.explore.lead')}</span>}
    >
      <InsightsTabs />
      {measures.error && <ProblemNotice error={measures.error} onRetry={() => void measures.refetch()} />}
      {error && !measures.error && <ProblemNotice error={error} onRetry={retry} />}
      {measures.data && !question && (
        <Nothing
          answer={measures.data.agreements.length === 0 ? 'agreement' : 'question'}
          onAgain={() => void navigate({ search: {} })}
        />
      )}
      {measures.data && question && speech ? (
        <div className={styles.explorer}>
          {search.noPeriod && <Remark text={t('insights.no-period')} />}
          {leftOut(search, question) && <Remark text={t('insights.left-out')} />}
          <QuestionForm question={question} answer={measures.data} speech={speech} today={today} onChange={change} />
          <Figures question={question} speech={speech} onChange={change} />
        </div>
      ) : (
        !(measures.error ?? error) && (!measures.data || question) && <p role="status">{t('insights.loading')}</p>
      )}
    </Page>
  )
}

function Remark({ text }: { text: string }) {
  return (
    <p role="status" className={styles.remarks}>
      {text}
    </p>
  )
}

/** Whether the address names what the measure does not have: to count without it silently would mislead. */
function leftOut(search: FigureSearch, { by, only }: Question): boolean {
  const named = readAsked(search)
  return named.by.some((one) => !by.includes(one)) || Object.keys(named.only).some((one) => !(one in only))
}

function Nothing({ answer, onAgain }: { answer: 'agreement' | 'question'; onAgain: () => void }) {
  const { t } = useSpoken()
  return (
    <EmptyState
      title={t(`insights.nothing.${answer}`)}
      text={t(`insights.nothing.${answer}.text`)}
      action={
        answer === 'question' && (
          <div>
            <button type="button" className={styles.tool} onClick={onAgain}>
              {t('insights.again')}
            </button>
          </div>
        )
      }
    />
  )
}

type FiguresProps = {
  question: Question
  speech: FigureSpeech
  onChange: (next: Question) => void
}

function Figures({ question, speech, onChange }: FiguresProps) {
  const { t } = useSpoken()
  const figures = useQuery(figuresQuery(question))
  return (
    <div className={styles.result} aria-busy={figures.isPlaceholderData || undefined}>
      {figures.error && <Refused error={figures.error} onRetry={() => void figures.refetch()} />}
      {figures.isPending && <p role="status">{t('insights.counting')}</p>}
      {figures.data && !figures.error && (
        <div data-stale={figures.isPlaceholderData || undefined} className={styles.told}>
          <Answer
            question={question}
            answer={figures.data}
            speech={speech}
            onChart={(chart) => onChange({ ...question, chart })}
          />
        </div>
      )}
    </div>
  )
}
