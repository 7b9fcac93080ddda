import { describe, expect, test } from 'vitest'
import { check } from './check.ts'
import type { Exercise, NumberTruth, Task } from './exercise.ts'
import { exerciseIds, tracks } from './exercise.ts'
import { exerciseOf, exercises, exercisesOf, numberOf, taskOf } from './exercises.ts'
import { rightAnswer } from './testing/answers.ts'
import { knownOf } from './testing/sample.ts'

const tasks = exercises.flatMap((exercise) =>
  exercise.tasks.map((task): [string, Exercise, Task] => [`${exercise.id} ${task.id}`, exercise, task]),
)
const known = new Map(tasks.map(([name, , task]) => [name, knownOf(task)]))
const truths = new Map(tasks.map(([name, , task]) => [name, task.truth(known.get(name)!)]))

test('there are ten, each named once, with two to six tasks and two or three hints for all but the easiest', () => {
  expect(exercises.map(({ id }) => id)).toEqual(exerciseIds)
  for (const { tasks: own, id } of exercises) {
    expect(own.length, id).toBeGreaterThanOrEqual(2)
    expect(own.length, id).toBeLessThanOrEqual(6)
    expect(new Set(own.map((task) => task.id)).size).toBe(own.length)
    for (const { hints } of own) expect([1, 2, 3]).toContain(hints)
  }
  expect(numberOf('briefing')).toBe(10)
  expect(exerciseOf('counting')).toBe(exercises[0])
  expect(exerciseOf('toString')).toBeUndefined()
  expect(taskOf(exercises[0]!, 'nothing')).toBeUndefined()
})

test('each track fits into two days', () => {
  for (const track of tracks) {
    for (const day of [1, 2]) {
      const minutes = exercisesOf(track)
        .filter((one) => one.day === day)
        .reduce((sum, one) => sum + one.minutes, 0)
      expect(minutes).toBeGreaterThan(180)
      expect(minutes).toBeLessThanOrEqual(285)
    }
  }
})

describe('an answer', () => {
  test.each(tasks)('of %s that is right is taken for right', (name, _, task) => {
    const truth = truths.get(name)!
    expect(check(task, rightAnswer(task, truth, known.get(name)!), truth)).toMatchObject({ state: 'right', share: 1 })
  })

  test.each(tasks)('of %s that is of another kind, or empty, is no attempt', (name, _, task) => {
    const truth = truths.get(name)!
    const other =
      task.kind === 'choice' ? ({ kind: 'number', value: '1' } as const) : ({ kind: 'choice', chosen: 'x' } as const)
    expect(check(task, other, truth).state).toBe('unreadable')
    const empty = {
      value: ' ',
      chosen: task.kind === 'choice' ? '' : [],
      content: '',
      text: ' ',
      ticked: [],
      name: 'x.csv',
    }
    expect(check(task, { kind: task.kind, ...empty } as never, truth)).toMatchObject({ state: 'unreadable', share: 0 })
  })

  const numbers = tasks.filter(([, , { kind }]) => kind === 'number')
  test.each(numbers)('of %s with a usual mistake hears which', (name, _, task) => {
    const truth = truths.get(name) as NumberTruth
    expect(truth.mistakes.length).toBeGreaterThan(0)
    const apart = truth.mistakes.filter(
      ({ value }) => value !== null && Math.abs(value - truth.value) > truth.tolerance,
    )
    expect(apart.length, 'the sample tells the mistakes apart').toBeGreaterThan(0)
    for (const { value } of apart) {
      const { state, says } = check(task, { kind: 'number', value: String(value) }, truth)
      expect(state).toBe('wrong')
      const codes = apart
        .filter((one) => Math.abs(one.value! - value!) <= truth.tolerance)
        .map(({ code }) => `wrong.${code}`)
      expect(codes).toContain(says[0]!.code)
    }
    const { says } = check(task, { kind: 'number', value: '987654' }, truth)
    expect(says[0]).toEqual({ own: false, code: task.kind === 'number' && task.asks ? 'off' : 'off_file' })
  })

  test('that is a wrong choice, one too many or one too few, hears why', () => {
    const [choice, several] = [taskOf(exerciseOf('counting')!, 'quarrel')!, taskOf(exerciseOf('duplicates')!, 'pairs')!]
    const said = check(choice, { kind: 'choice', chosen: 'average' }, choice.truth(knownOf(choice)))
    expect(said).toEqual({ state: 'wrong', share: 0, says: [{ own: true, code: 'wrong.average' }] })
    const truth = several.truth(knownOf(several))
    if (truth.kind !== 'several' || several.kind !== 'several') throw new Error('no pairs')
    const all = several.options(knownOf(several)).map(({ id }) => id)
    const tooMany = check(several, { kind: 'several', chosen: all }, truth)
    expect(tooMany).toMatchObject({ state: 'partly', share: 0.4 })
    expect(tooMany.says.map(({ code }) => code).every((code) => /^wrong\.(twins|namesakes|january)$/.test(code))).toBe(
      true,
    )
    const tooFew = check(several, { kind: 'several', chosen: truth.right.slice(1) }, truth)
    expect(tooFew.says).toEqual([{ own: false, code: 'some_missing', values: { count: 1 } }])
  })

  test('that is an order turned round is told so; of two that are equal either may come first', () => {
    const task = taskOf(exerciseOf('quality')!, 'first')!
    const truth = task.truth(knownOf(task))
    const chosen = ['capitals', 'address', 'date_of_reply', 'wrong_person']
    expect(check(task, { kind: 'order', chosen }, truth).says[0]!.code).toBe('reversed')
    expect(check(task, { kind: 'order', chosen: chosen.slice(1) }, truth).state).toBe('unreadable')
    const swapped = check(
      task,
      { kind: 'order', chosen: ['date_of_reply', 'wrong_person', 'address', 'capitals'] },
      truth,
    )
    expect(swapped).toMatchObject({ state: 'partly', says: [{ code: 'order_pairs', values: { count: 1 } }] })
    const equal = { kind: 'order', values: { a: 2, b: 2, c: 1 } } as const
    expect(check(task, { kind: 'order', chosen: ['b', 'a', 'c'] }, equal).state).toBe('right')
  })
})
