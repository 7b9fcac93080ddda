import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Exercise, Task } from '../domain/laboratory/exercise.ts'
import { exercises } from '../domain/laboratory/exercises.ts'
import { rightAnswer } from '../domain/laboratory/testing/answers.ts'
import { knownOf } from '../domain/laboratory/testing/sample.ts'
import type { Catalogue } from './i18n.ts'
import { labAnswer } from './laboratory-exercises.ts'

const texts = JSON.parse(
  readFileSync(join(import.meta.dirname, 'locales', 'en', 'exercises.json'), 'utf8'),
) as Catalogue

const numbered = (name: string, count: number) => Array.from({ length: count }, (_, index) => `${name}.${index + 1}`)

function textsOf(task: Task): string[] {
  const known = knownOf(task)
  const truth = task.truth(known)
  const own = ['ask', 'why', ...numbered('hint', task.hints)]
  if (truth.kind === 'number') own.push(...truth.mistakes.map(({ code }) => `wrong.${code}`))
  if (task.kind === 'text') {
    own.push(
      ...task.elements.flatMap((id) => [`element.${id}`, `missing.${id}`]),
      ...task.checks.map((id) => `check.${id}`),
    )
  }
  if (!('options' in task)) return own
  const options = task.options(known)
  own.push(...options.filter(({ state, shown }) => !state && !shown).map(({ id }) => `option.${id}`))
  if (truth.kind !== 'choice' && truth.kind !== 'several') return own
  // Of two that may be equal in the data, either may turn out wrong in another story.
  const maybe = task.id === 'slowest' ? [] : truth.right
  const wrong = options.filter(({ id }) => !maybe.includes(id)).map(({ id }) => `wrong.${truth.because?.[id] ?? id}`)
  return [...new Set([...own, ...wrong])]
}

function allOf({ id, steps, discussions, tasks }: Exercise): string[] {
  const own = ['title', 'purpose', 'home', ...numbered('step', steps.length), ...numbered('discuss', discussions)]
  return [...own, ...tasks.flatMap((task) => textsOf(task).map((one) => `${task.id}.${one}`))].map(
    (one) => `exercises.${id}.${one}`,
  )
}

test.each(exercises.map((one) => [one.id, one] as const))(
  '%s has every text it may say, and no other',
  (id, exercise) => {
    const there = Object.keys(texts).filter((one) => one.startsWith(`exercises.${id}.`))
    expect(there.toSorted()).toEqual(allOf(exercise).toSorted())
  },
)

test('every right answer crosses the line as it is', () => {
  for (const task of exercises.flatMap((one) => one.tasks)) {
    const known = knownOf(task)
    const answer = rightAnswer(task, task.truth(known), known)
    expect(labAnswer.parse(answer)).toEqual(answer)
  }
})
