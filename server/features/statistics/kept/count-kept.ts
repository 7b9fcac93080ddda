// Offered to other features: reports, exports and pages count with it.
import type { Fact } from '../../../../domain/statistics/fact.ts'
import { kindsOf } from '../../../../domain/statistics/measures.ts'
import {
  type Figure,
  type Question,
  type Tally,
  tallyOf,
  untilToday,
  wholeOf,
} from '../../../../domain/statistics/tally.ts'
import { fromDay, toDay } from '../../../../domain/time/plain-date.ts'
import { asSystem } from '../../../platform/database/as-system.ts'
import type { Transaction } from '../../../platform/database/transaction.ts'
import { groupsOf, type Like } from './classes.ts'
import { readingOf, readLike } from './read-like.ts'
import { type Among, type KeptQuestion, topicsOf } from './topics.ts'

/** The figures of a question, and the same not broken down. */
export interface Counted {
  figures: Figure[]
  whole: Figure
}

/**
 * The answer of `count`, from the facts kept beside the cases: of those that were told (tell.ts), so it lags a moment behind what
 * officials do. The months come from the cells, and only days that make no whole month from facts; what stood on a day
 * comes from the facts that began before it. What they come to is said by the same tally. The role of the transaction decides under
 * which topics; what stands under them is added up as the system role, for an official reads single facts of the own authority alone.
 *
 * @throws RangeError for a dimension that the measure is not broken down by
 */
export async function countKept(tx: Transaction, question: KeptQuestion): Promise<Figure[]> {
  const [counted] = await countAllKept(tx, question, [question])
  return counted!.figures
}

/** The same of all questions of a screen. Questions that look at the same facts are answered from one reading of them. */
export async function countAllKept(tx: Transaction, among: Among, asked: readonly Question[]): Promise<Counted[]> {
  const questions = asked.map((question) => untilToday(question, among.today))
  const tallies = questions.map((question) => {
    const broken = tallyOf(question)
    return { broken, whole: question.by.length === 0 ? broken : tallyOf(wholeOf(question)) }
  })
  const topics = await topicsOf(tx, among, questions)
  // Whoever asks what stood at the end of each month asks for the last day of the period as well.
  const readings = [...Map.groupBy(questions.keys(), (index) => lookedAt(questions[index]!)).values()].map(
    (indexes) => ({
      indexes,
      reading: readingOf(
        indexes.map((index) => questions[index]!),
        topics[indexes[0]!]!,
        among.today,
      ),
    }),
  )
  await asSystem(tx, async () => {
    const groups = await groupsOf(
      tx,
      readings.map(({ reading }) => reading),
    )
    for (const { indexes, reading } of readings) {
      const like = await readLike(tx, reading, groups, among.today)
      for (const index of indexes) {
        const { broken, whole } = tallies[index]!
        for (const tally of new Set([broken, whole])) addTo(tally, questions[index]!, like)
      }
    }
  })
  return tallies.map(({ broken, whole }) => ({ figures: broken.figures(), whole: whole.figures()[0]! }))
}

/** Which facts a question looks at, whatever it makes of them and by whatever it breaks them down. */
function lookedAt({ measure, period, only }: Question): string {
  const { about, seen, where, formula } = measure
  return JSON.stringify([kindsOf(measure), about, seen, where, formula === 'stock', period, only])
}

function addTo(tally: Tally, { measure: { about, formula }, inTime }: Question, like: readonly Like[]): void {
  const bothWays = inTime === true || formula === 'share_in_time'
  for (const { kind, by, count, in_time, mark, mark_in_time, days, times, on_day, since_day } of like) {
    const fact: Fact = { kind, about, on: on_day, by }
    // What stood on one day is told for each day by itself.
    if (formula === 'stock') fact.until = fromDay(toDay(on_day) + 1)
    if (since_day !== null) fact.since = since_day
    if (!bothWays && days && times) tally.addSpread(fact, { days, times }, mark)
    else if (!bothWays) tally.add(fact, count, mark)
    else {
      if (in_time > 0) tally.add({ ...fact, inTime: true }, in_time, mark_in_time)
      if (count > in_time) tally.add({ ...fact, inTime: false }, count - in_time, mark - mark_in_time)
    }
  }
}
