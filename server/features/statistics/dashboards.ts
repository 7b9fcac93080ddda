import type { DashboardQuery, FiguresDashboard, Remark } from '../../../contract/statistics.ts'
import { type Dashboard, periodsOf, tablesOf } from '../../../domain/statistics/dashboards.ts'
import { measureOf } from '../../../domain/statistics/measures.ts'
import { readPeriod } from '../../../domain/statistics/period.ts'
import type { Official } from '../../platform/http/actor.ts'
import { problem } from '../../platform/http/problems.ts'
import type { Services } from '../../platform/services.ts'
import { readAsked } from './asked.ts'
import { countingOf } from './counting.ts'
import { answerAll, shownTo } from './figures.ts'
import { refuseBeyond, todayOf } from './refuse.ts'

/**
 * The central authority's month or the committee's year: all tables of the screen in one answer, each beside the periods it is
 * compared with. Told as figures always are.
 *
 * @throws ProblemError as `figuresFor`
 */
export async function readDashboard(
  services: Services,
  official: Official,
  dashboard: Dashboard,
  { agreement, side, period: asked }: DashboardQuery,
): Promise<FiguresDashboard> {
  const counting = await countingOf(services, official, agreement, side)
  const today = todayOf(services, official)
  const texts = periodsOf(dashboard, asked, today)
  if (!texts) throw problem(422, 'invalid', { fields: [periodFault(dashboard)] })
  const [text] = texts as [string]
  const tables = tablesOf(dashboard, counting.side).map((table) => ({ ...table, measure: measureOf(table.measure)! }))
  // What the period asked for may not be is said as it is for one figure.
  const first = readAsked({ measure: tables[0]!.measure.code, period: text }, counting, today)
  const questions = tables.flatMap(({ measure, by }) =>
    texts.map((one) => ({ measure, by, period: readPeriod(one)!, only: {} })),
  )
  await refuseBeyond(services, official, counting, { questions }, 'dashboard')
  const answers = await answerAll(services, official, counting, questions, 'dashboard')
  return {
    ...{ agreementId: counting.agreementId, side: counting.side, period: first.period, periodText: text },
    ...shownTo(counting, services),
    countedUntil: new Date(Math.min(...answers.map(({ countedAt }) => countedAt))).toISOString(),
    mayOpenCases: counting.mayOpenCases,
    remarks: everyTables(answers.filter((_, index) => index % texts.length === 0).map(({ remarks }) => remarks)),
    tables: tables.map(({ id, measure, by }, row) => ({
      ...{ id, measure: measure.code, version: measure.version, unit: measure.unit, formula: measure.formula },
      ...{ by: [...by], only: {} },
      columns: texts.map((periodText, column) => {
        const { figures, whole, remarks } = answers[row * texts.length + column]!
        return { period: readPeriod(periodText)!, periodText, figures, whole, remarks }
      }),
    })),
  }
}

function periodFault(dashboard: Dashboard) {
  const code = dashboard === 'month' ? 'not_a_month' : 'not_a_year'
  return { path: 'period', code, messageId: `figures.fault.${code}` }
}

/** What is to be said of every table is said once of the screen. */
function everyTables(remarks: readonly Remark[][]): Remark[] {
  const [first = [], ...others] = remarks
  return first.filter(({ code }) => others.every((one) => one.some((other) => other.code === code)))
}
