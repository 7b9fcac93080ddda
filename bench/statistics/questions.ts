import { type Dashboard, periodsOf, tablesOf } from '../../domain/statistics/dashboards.ts'
import { type Dimension, dimensions } from '../../domain/statistics/fact.ts'
import { type Measure, measureOf, measures } from '../../domain/statistics/measures.ts'
import { readPeriod } from '../../domain/statistics/period.ts'
import type { Question } from '../../domain/statistics/tally.ts'
import { fromDay } from '../../domain/time/plain-date.ts'
import type { Random } from '../../server/features/practice/random.ts'
import { firstDay, lastDay } from './invent.ts'

const asked = (period: string, code: string, ...by: Dimension[]): Question => ({
  measure: measureOf(code)!,
  period: readPeriod(period)!,
  by,
})

/** What a page of figures asks at once: for the head of a desk, a central authority, the committee. */
export function dashboards(today: string): Record<string, Question[]> {
  const month = today.slice(0, 7)
  const now = `${today}..${today}`
  return {
    "the desk head's day": [
      asked(now, 'pending', 'turn', 'waiting'),
      asked(now, 'pending', 'stage'),
      asked(now, 'persons_pending', 'waiting'),
      asked(now, 'persons_to_be_returned', 'stage', 'turn'),
      ...['submitted', 'received', 'answered', 'information_asked', 'documents_issued', 'transfers_planned'].map(
        (code) => asked(month, code),
      ),
      asked(month, 'reply_days_in_time'),
      asked(month, 'transfers_failed', 'reason'),
    ],
    "a central authority's month": tables('month', today),
    "the committee's year": tables('year', today),
  }
}

/** As the pages ask them: every table, of the last period that is over and those that it is compared with. */
function tables(dashboard: Dashboard, today: string): Question[] {
  const periods = periodsOf(dashboard, undefined, today)!
  return tablesOf(dashboard, 'requested').flatMap(({ measure, by }) =>
    periods.map((period) => asked(period, measure, ...by)),
  )
}

/** Any measure, by up to three of its dimensions, now and then for some States alone, of months, quarters, years or any days. */
export function anyQuestion(random: Random): Question {
  const measure = random.pick(measures)
  const by = new Set<Dimension>()
  for (let left = random.integer(0, 3); left > 0; left--) by.add(random.pick(measure.dimensions))
  const only = random.chance(0.4) ? filterOf(random, measure) : {}
  return { measure, period: periodOf(random), by: dimensions.filter((one) => by.has(one)), only }
}

function filterOf(random: Random, { dimensions: known }: Measure): NonNullable<Question['only']> {
  if (known.includes('sex') && random.chance(0.5)) return { sex: ['female'] }
  return { requesting_state: [random.pick(['DE', 'FR', 'NL', 'MT']), 'PL'] }
}

function periodOf(random: Random): Question['period'] {
  const year = random.integer(2022, 2026)
  const kind = random.integer(0, 4)
  if (kind === 0) return readPeriod(String(year))!
  if (kind === 1) return readPeriod(`${year}-Q${random.integer(1, 4)}`)!
  if (kind === 2) return readPeriod(`${year}-${String(random.integer(1, 12)).padStart(2, '0')}`)!
  const days = [random.integer(firstDay, lastDay), random.integer(firstDay, lastDay)].toSorted((a, b) => a - b)
  return kind === 3
    ? { from: fromDay(days[0]!), to: fromDay(days[1]!) }
    : { from: fromDay(firstDay), to: fromDay(lastDay) }
}
