import type { Transaction } from '../../platform/database/transaction.ts'
import type { Services } from '../../platform/services.ts'
import { type Counted, countWhole } from './count-whole.ts'
import type { KeptQuestion } from './kept/count-kept.ts'

/** For how long a count is told again. The tables of a dashboard are of periods that are over, and seldom change. */
const lasts = 5 * 60_000
const atMost = 2_000

interface Kept {
  at: number
  counted: Counted
}

const known = new WeakMap<Services['pools'], Map<string, Kept>>()

/**
 * What was counted within the last minutes of the cases of the same State, or what is counted now: everybody at a central authority
 * opens the same dashboard in the morning. Told to each as they may have it, after this.
 *
 * @returns and the moment at which it was counted
 */
export async function countLately(
  tx: Transaction,
  services: Pick<Services, 'pools' | 'clock'>,
  question: KeptQuestion & { party: string },
): Promise<Kept> {
  const now = services.clock().getTime()
  const ours = known.get(services.pools) ?? new Map<string, Kept>()
  known.set(services.pools, ours)
  const { measure, ...asked } = question
  const key = JSON.stringify({ measure: measure.code, version: measure.version, ...asked })
  const before = ours.get(key)
  if (before && now >= before.at && now - before.at < lasts) return before
  const kept = { at: now, counted: await countWhole(tx, question) }
  if (ours.size >= atMost) ours.clear()
  ours.set(key, kept)
  return kept
}
