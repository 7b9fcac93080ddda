import type { Exercise, Known, LabSetting, Option, Task, Truth } from '../../../../domain/laboratory/exercise.ts'
import type { Speech } from '../../../platform/i18n/catalogue.ts'
import { optionWord, type Say, sayer } from './tell.ts'

/** What the facilitator reads of a task: the answer in words, and what people usually answer instead. */
export interface Expected {
  answer: string[]
  mistakes: { given: string; said: string }[]
}

/** The expected answer of a task from what is right in the laboratory's data today. */
export function expectedOf(
  { exercise, task, known, setting }: { exercise: Exercise; task: Task; known: Known; setting: LabSetting },
  words: Speech,
): Expected {
  const truth = task.truth(known)
  const say = sayer(exercise, setting, words)
  const own: Say = (id) => say(`${task.id}.${id}`)
  const options = 'options' in task ? task.options(known) : []
  const word = (id: string) => optionWord(options.find((one) => one.id === id) ?? { id }, own, words)
  switch (truth.kind) {
    case 'number':
      return ofNumber(truth, task, own, words)
    case 'choice':
      return { answer: truth.right.map(word), mistakes: ofOptions(options, truth, word, own) }
    case 'several':
      return { answer: truth.right.map(word), mistakes: ofOptions(options, truth, word, own) }
    case 'order': {
      const ids = Object.keys(truth.values).toSorted((one, other) => truth.values[other]! - truth.values[one]!)
      return { answer: ids.map((id, index) => `${index + 1}. ${word(id)}`), mistakes: [] }
    }
    case 'file': {
      const cells = truth.unknown.map(({ key, column }) => `${key} (${column})`).join(', ')
      const values = { count: truth.rows.length, empty: truth.unknown.length, gone: truth.gone.join(', ') }
      const none = words.t('exercises.book.no-cells')
      return { answer: [words.t('exercises.book.rows', { ...values, cells: cells || none })], mistakes: [] }
    }
    case 'text':
      return { answer: Object.keys(truth.elements).map((id) => own(`element.${id}`)), mistakes: [] }
  }
}

function ofNumber(truth: Extract<Truth, { kind: 'number' }>, task: Task, own: Say, { t, format }: Speech): Expected {
  const unit = task.kind === 'number' ? t(`exercises.unit.${task.unit}`) : ''
  const number = (value: number) => format.number(value, Number.isInteger(value) ? 0 : 1)
  const range = { from: number(truth.value - truth.tolerance), to: number(truth.value + truth.tolerance) }
  const answer = [`${number(truth.value)} ${unit}`]
  if (truth.tolerance > 0) answer.push(t('exercises.book.tolerance', range))
  const apart = truth.mistakes.filter(({ value }) => value !== null && Math.abs(value - truth.value) > truth.tolerance)
  // Of two mistakes with the same number the program says the first.
  const first = apart.filter(({ value }, index) => apart.findIndex((one) => one.value === value) === index)
  return { answer, mistakes: first.map(({ code, value }) => ({ given: number(value!), said: own(`wrong.${code}`) })) }
}

function ofOptions(
  options: readonly Option[],
  { right, because }: { right: readonly string[]; because?: Readonly<Record<string, string>> },
  word: (id: string) => string,
  own: Say,
): Expected['mistakes'] {
  const wrong = options.filter(({ id }) => !right.includes(id))
  return wrong.map(({ id }) => ({ given: word(id), said: own(`wrong.${because?.[id] ?? id}`) }))
}
