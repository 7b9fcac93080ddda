import { checkFile } from './check/file.ts'
import { checkNumber } from './check/number.ts'
import { checkOrder } from './check/order.ts'
import { checkText } from './check/text.ts'
import type { Answer, ChoiceTruth, SeveralTruth, Task, Truth, Verdict } from './exercise.ts'

/**
 * What the program says of an answer to a task. Pure: the truth was found before, and the same answer always gets the same verdict.
 *
 * @returns `unreadable`, with what to write instead, for an answer of another kind, an option that is none, a number that is none
 */
export function check(task: Task, answer: Answer, truth: Truth): Verdict {
  if (answer.kind !== task.kind || truth.kind !== task.kind) return unreadable('kind')
  if (truth.kind === 'number' && answer.kind === 'number' && task.kind === 'number')
    return checkNumber(task, answer.value, truth)
  if (truth.kind === 'choice' && answer.kind === 'choice') return checkChoice(answer.chosen, truth)
  if (truth.kind === 'several' && answer.kind === 'several') return checkSeveral(answer.chosen, truth)
  if (truth.kind === 'order' && answer.kind === 'order') return checkOrder(answer.chosen, truth)
  if (truth.kind === 'file' && answer.kind === 'file') return checkFile(answer.content, truth)
  if (truth.kind === 'text' && answer.kind === 'text' && task.kind === 'text') return checkText(task, answer, truth)
  return unreadable('kind')
}

function unreadable(code: string): Verdict {
  return { state: 'unreadable', share: 0, says: [{ own: false, code }] }
}

function checkChoice(chosen: string, { right, because }: ChoiceTruth): Verdict {
  if (chosen === '') return unreadable('nothing_chosen')
  if (right.includes(chosen)) return { state: 'right', share: 1, says: [{ own: false, code: 'right' }] }
  return { state: 'wrong', share: 0, says: [{ own: true, code: `wrong.${because?.[chosen] ?? chosen}` }] }
}

/** Of what was chosen too much at most so many are explained at a time: somebody who ticks everything learns nothing from ten answers. */
const explained = 2

function checkSeveral(chosen: readonly string[], { right, because }: SeveralTruth): Verdict {
  const given = new Set(chosen)
  if (given.size === 0) return unreadable('nothing_chosen')
  const found = right.filter((one) => given.has(one)).length
  const extra = [...given].filter((one) => !right.includes(one))
  const missing = right.length - found
  if (missing === 0 && extra.length === 0) return { state: 'right', share: 1, says: [{ own: false, code: 'right' }] }
  const share = Math.max(0, found - extra.length) / right.length
  const codes = [...new Set(extra.map((one) => because?.[one] ?? one))].slice(0, explained)
  const says = codes.map((code) => ({ own: true, code: `wrong.${code}` }))
  const rest = missing > 0 ? [{ own: false, code: 'some_missing', values: { count: missing } }] : []
  return { state: share > 0 ? 'partly' : 'wrong', share, says: [...says, ...rest] }
}
