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
  const [month, year, yearBefore] = [today.slice(0, 7), today.slice(0, 4), String(Number(today.slice(0, 4)) - 1)]
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
    "a central authority's month": [
      ...['received', 'persons_received', 'answered', 'documents_issued', 'arrived', 'stopped'].map((code) =>
        asked(year, code, 'month'),
      ),
      asked(year, 'accepted', 'month', 'basis'),
      asked(year, 'refused', 'month', 'ground'),
      asked(month, 'pending', 'requesting_state', 'waiting'),
      asked(month, 'persons_to_be_returned', 'requesting_state'),
      asked(year, 'reply_days_median', 'month'),
      asked(year, 'reply_days_in_time', 'month'),
    ],
    "the committee's year": [
      asked(yearBefore, 'persons_received', 'requesting_state'),
      asked(yearBefore, 'persons_received', 'sex', 'age'),
      asked(yearBefore, 'persons_answered', 'requesting_state', 'outcome', 'basis'),
      asked(yearBefore, 'refused', 'ground', 'requesting_state'),
      asked(yearBefore, 'pending', 'requesting_state', 'waiting'),
      asked(yearBefore, 'reply_days_median', 'quarter'),
      asked(yearBefore, 'reply_days_p90', 'requesting_state'),
      asked(yearBefore, 'reply_days_in_time', 'requesting_state', 'quarter'),
      asked(yearBefore, 'documents_issued', 'requesting_state', 'quarter'),
      asked(yearBefore, 'transfers_failed', 'reason', 'quarter'),
      asked(yearBefore, 'arrived', 'requesting_state', 'quarter'),
      asked('2022-01-01..2025-12-31', 'arrived', 'year'),
    ],
  }
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
