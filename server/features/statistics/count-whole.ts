import type { Figure } from '../../../domain/statistics/tally.ts'
import type { Transaction } from '../../platform/database/transaction.ts'
import { countKept, type KeptQuestion } from './kept/count-kept.ts'

export interface Counted {
  figures: Figure[]
  whole: Figure
}

/** The figures of a question, and the same not broken down, with as few questions to the facts as it takes. */
export async function countWhole(tx: Transaction, asked: KeptQuestion): Promise<Counted> {
  const question = untilToday(asked)
  const figures = await countKept(tx, question)
  if (question.by.length === 0) return { figures, whole: figures[0]! }
  const { formula } = question.measure
  if (formula === 'median_days' || formula === 'p90_days') {
    const [whole] = await countKept(tx, { ...question, by: [] })
    return { figures, whole: whole! }
  }
  const counted = figures.reduce((sum, one) => sum + one.count, 0)
  if (formula !== 'share_in_time') return { figures, whole: { by: {}, count: counted, value: counted } }
  const inTime = figures.reduce((sum, one) => sum + Math.round((one.value ?? 0) * one.count), 0)
  return { figures, whole: { by: {}, count: counted, value: counted === 0 ? null : inTime / counted } }
}

/** What stands is counted today where the period is not over: nothing has waited until its last day yet. */
export function untilToday<Q extends KeptQuestion>(question: Q): Q {
  const { measure, period, today } = question
  if (measure.formula !== 'stock' || period.to <= today) return question
  return { ...question, period: { from: period.from, to: today } }
}
