import type { Question } from '../../../domain/statistics/tally.ts'
import type { Transaction } from '../../platform/database/transaction.ts'
import type { Services } from '../../platform/services.ts'
import { type Counted, countAllKept } from './kept/count-kept.ts'
import type { Among } from './kept/topics.ts'

/** For how long a count is told again. The tables of a dashboard are of periods that are over, and seldom change. */
const lasts = 5 * 60_000
const atMost = 2_000

export interface Lately {
  at: number
  counted: Counted
}

const known = new WeakMap<Services['pools'], Map<string, Lately>>()

/**
 * What was counted within the last minutes of the cases of the same State, or what is counted now: everybody at a central authority
 * opens the same dashboard in the morning. Told to each as they may have it, after this.
 *
 * @returns of each question, and the moment at which it was counted
 */
export async function countLately(
  tx: Transaction,
  services: Pick<Services, 'pools' | 'clock'>,
  among: Among & { party: string },
  questions: readonly Question[],
): Promise<Lately[]> {
  const now = services.clock().getTime()
  const ours = known.get(services.pools) ?? new Map<string, Lately>()
  known.set(services.pools, ours)
  const keys = questions.map(({ measure: { code, version }, ...asked }) =>
    JSON.stringify({ code, version, ...asked, ...among }),
  )
  const answers = keys.map((key) => {
    const before = ours.get(key)
    return before && now >= before.at && now - before.at < lasts ? before : null
  })
  const missing = [...answers.keys()].filter((index) => answers[index] === null)
  const counted = await countAllKept(
    tx,
    among,
    missing.map((index) => questions[index]!),
  )
  if (ours.size + missing.length > atMost) ours.clear()
  for (const [place, index] of missing.entries()) {
    const lately = { at: now, counted: counted[place]! }
    ours.set(keys[index]!, lately)
    answers[index] = lately
  }
  return answers as Lately[]
}
