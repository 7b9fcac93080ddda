import type { Figure } from '../../../domain/statistics/tally.ts'
import type { Transaction } from '../../platform/database/transaction.ts'
import { countKept, type KeptQuestion } from './kept/count-kept.ts'

export interface Counted {
  figures: Figure[]
  whole: Figure
}

/** The figures of a question, and the same not broken down, with as few questions to the facts as it takes. */
export async function countWhole(tx: Transaction, question: KeptQuestion): Promise<Counted> {
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
