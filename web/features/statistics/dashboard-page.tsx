import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { DashboardTable, FiguresDashboard, MeasuresAnswer } from '../../../contract/statistics.ts'
import { type FigureSpeech, periodWord } from '../../../contract/statistics-words.ts'
import { serverNow } from '../../data/server-clock.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { Page } from '../../ui/page/page.tsx'
import { ProblemNotice } from '../../ui/problem/problem-notice.tsx'
import { AgreementField } from './agreement-field.tsx'
import { ComparedBlock } from './compared-block.tsx'
import { ComparedNumber } from './compared-number.tsx'
import styles from './dashboard.module.css'
import { HiddenNotes, Remarks } from './figure-block.tsx'
import { useMeasures } from './last-counted.ts'
import { dashboardQuery, type Screen } from './queries.ts'
import { Refused } from './refused.tsx'
import { inAddress } from './search.ts'
import shared from './statistics.module.css'
import { InsightsTabs } from './tabs.tsx'
import { TurnPeriod } from './turn-period.tsx'
import { Under } from './under.tsx'
import { useSpeech } from './use-speech.ts'

/** The month of a central authority. */
export function MonthPage() {
  return <DashboardPage which="month" />
}

/** The year of a joint committee. */
export function YearPage() {
  return <DashboardPage which="year" />
}

/** Few numbers with what they are compared with, then their tables; each leads to the explorer and so to its cases. */
function DashboardPage({ which }: { which: 'month' | 'year' }) {
  const { t } = useSpoken()
  const measures = useMeasures()
  return (
    <Page
      title={t('insights.title')}
      windowTitle={t(`insights.tab.${which}`)}
      lead={<span data-print="never">{t(`insights.${which}.lead`)}</span>}
    >
      <InsightsTabs />
      {measures.error && <ProblemNotice error={measures.error} onRetry={() => void measures.refetch()} />}
      {measures.data?.agreements.length === 0 && (
        <EmptyState title={t('insights.nothing.agreement')} text={t('insights.nothing.agreement.text')} />
      )}
      {measures.data && measures.data.agreements.length > 0 && <Chosen which={which} answer={measures.data} />}
      {!measures.data && !measures.error && <p role="status">{t('insights.loading')}</p>}
    </Page>
  )
}

function Chosen({ which, answer }: { which: 'month' | 'year'; answer: MeasuresAnswer }) {
  const { t, format } = useSpoken()
  const search = useSearch({ strict: false }) as { agreement?: string; side?: string; period?: string | number }
  const navigate = useNavigate()
  const named = ({ agreementId, side }: { agreementId: string; side: string }) =>
    agreementId === search.agreement && (!search.side || side === search.side)
  const counted = answer.agreements.find(named) ?? answer.agreements[0]!
  const screen: Screen = {
    ...{ agreement: counted.agreementId, side: counted.side },
    period: search.period === undefined ? undefined : String(search.period),
  }
  const dashboard = useQuery(dashboardQuery(which, screen))
  const { speech, error, retry } = useSpeech(counted.agreementId)
  // Also beside a refusal, so that one can turn to another period.
  const shown = dashboard.error ? screen.period : dashboard.data?.periodText
  const today = format.dayOf(new Date(serverNow()).toISOString())
  const go = (next: Partial<Screen>) => {
    const { agreement, side, period } = { ...screen, ...next }
    const search = { agreement, side, ...(period === undefined ? {} : { period: inAddress(period) }) }
    void navigate({ to: `/insights/${which}`, search, resetScroll: false })
  }
  return (
    <div className={shared.explorer}>
      <div className={styles.head}>
        <Under counted={counted} among={answer.agreements} />
        {answer.agreements.length > 1 && (
          <div data-print="never">
            <AgreementField
              agreements={answer.agreements}
              chosen={counted}
              onChange={({ agreementId, side }) => go({ agreement: agreementId, side })}
            />
          </div>
        )}
        {shown && speech && (
          <TurnPeriod
            period={shown}
            inForceFrom={counted.inForceFrom}
            today={today}
            words={periodWord(shown, speech)}
            onChange={(period) => go({ period })}
          />
        )}
      </div>
      {dashboard.error && <Refused error={dashboard.error} onRetry={() => void dashboard.refetch()} />}
      {error && !dashboard.error && <ProblemNotice error={error} onRetry={retry} />}
      {(dashboard.isPending || !speech) && !(dashboard.error ?? error) && <p role="status">{t('insights.counting')}</p>}
      {dashboard.data && speech && !dashboard.error && (
        <Whole dashboard={dashboard.data} speech={speech} stale={dashboard.isPlaceholderData} />
      )}
    </div>
  )
}

function Whole({ dashboard, speech, stale }: { dashboard: FiguresDashboard; speech: FigureSpeech; stale: boolean }) {
  const { t, format } = useSpoken()
  const numbers = headlines(dashboard.tables)
  const tables = dashboard.tables.filter(({ by }) => by.length > 0)
  const untold = dashboard.tables.every(({ columns }) =>
    columns.every(({ whole }) => whole.count === 0 && !whole.hidden),
  )
  if (untold)
    return (
      <EmptyState
        title={t('insights.empty', { period: periodWord(dashboard.periodText, speech) })}
        text={t('insights.empty.text')}
      />
    )
  return (
    <div className={shared.told} data-stale={stale || undefined}>
      <Remarks remarks={dashboard.remarks} />
      <ul className={styles.numbers}>
        {numbers.map((table) => (
          <li key={table.id}>
            <ComparedNumber table={table} screen={dashboard} speech={speech} />
          </li>
        ))}
      </ul>
      <div className={styles.tables}>
        {tables.map((table: DashboardTable) => (
          <ComparedBlock key={table.id} table={table} screen={dashboard} speech={speech} />
        ))}
      </div>
      <HiddenNotes
        figures={dashboard.tables.flatMap(({ columns }) =>
          columns.flatMap(({ figures, whole }) => [...figures, whole]),
        )}
        threshold={dashboard.threshold}
      />
      <p className={shared.note}>{t('insights.counted', { at: format.dateTime(dashboard.countedUntil) })}</p>
    </div>
  )
}

/** Each measure once, in the order of the screen: what is broken down below is told whole before, so that the whole period is seen at once. */
function headlines(tables: readonly DashboardTable[]): DashboardTable[] {
  const whole = tables.map((table) =>
    table.by.length === 0 ? table : { ...table, id: `${table.measure} whole`, by: [] },
  )
  return [...new Map(whole.map((table) => [table.measure, table])).values()]
}
