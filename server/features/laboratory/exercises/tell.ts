import type { ToldExercise, ToldTask } from '../../../../contract/laboratory-exercises.ts'
import { periodWord } from '../../../../contract/statistics-words.ts'
import type { Exercise, Known, LabSetting, Option, Task } from '../../../../domain/laboratory/exercise.ts'
import { numberOf, valuesOf } from '../../../../domain/laboratory/exercises.ts'
import type { Speech } from '../../../platform/i18n/catalogue.ts'
import { countryName } from '../../../platform/i18n/country-names.ts'
import { knownFor } from './known.ts'
import type { LabWorld } from './world.ts'

/** An exercise as its page shows it. Reads figures where options come from the data; what is right is not in it. */
export async function tellExercise(world: LabWorld, exercise: Exercise, words: Speech): Promise<ToldExercise> {
  const { setting } = world
  const say = sayer(exercise, setting, words)
  const tasks: ToldTask[] = []
  for (const task of exercise.tasks) {
    const hasOptions = task.kind === 'choice' || task.kind === 'several' || task.kind === 'order'
    tasks.push(toldTask(task, hasOptions ? await knownFor(world, exercise, task) : null, say, words))
  }
  return {
    ...{ id: exercise.id, number: numberOf(exercise.id), day: exercise.day, minutes: exercise.minutes },
    tracks: [...exercise.tracks],
    title: say('title'),
    purpose: say('purpose'),
    steps: exercise.steps.map(({ path, file }, index) => ({
      text: say(`step.${index + 1}`),
      path: path?.(setting) ?? null,
      file: file ?? null,
    })),
    files: exercise.files.map((name) => ({ name, title: words.t(`exercises.file.${name.split('.')[0]}`) })),
    tasks,
    home: say('home'),
  }
}

/** Title, purpose and place of an exercise, for a list: reads nothing. */
export function tellBriefly(exercise: Exercise, setting: LabSetting, words: Speech) {
  const say = sayer(exercise, setting, words)
  return {
    ...{ id: exercise.id, number: numberOf(exercise.id), day: exercise.day, minutes: exercise.minutes },
    tracks: [...exercise.tracks],
    title: say('title'),
    purpose: say('purpose'),
    tasks: exercise.tasks.map(({ id }) => id),
  }
}

export type Say = (id: string) => string

/** Says the texts of one exercise with its years, quarter and States filled in. */
export function sayer({ id: exercise }: Exercise, setting: LabSetting, words: Speech): Say {
  const values = valuesIn(setting, words)
  return (id) => words.t(`exercises.${exercise}.${id}`, values)
}

/** What texts are filled with, in words of the reader. */
export function valuesIn(setting: LabSetting, words: Speech): Record<string, string> {
  const { language, format } = words
  const values = valuesOf(setting)
  return {
    ...values,
    quarter: periodWord(values.quarter, words),
    months: periodWord(values.months, words),
    requested: countryName(language, setting.requestedState),
    state: countryName(language, setting.requestingStates[0] ?? ''),
    today: format.date(setting.today),
  }
}

function toldTask(task: Task, known: Known | null, say: Say, words: Speech): ToldTask {
  const own = (id: string) => say(`${task.id}.${id}`)
  const options = known && 'options' in task ? task.options(known) : []
  return {
    id: task.id,
    kind: task.kind,
    ask: own('ask'),
    unit: task.kind === 'number' ? words.t(`exercises.unit.${task.unit}`) : null,
    options: options.map((option) => ({ id: option.id, text: optionWord(option, own, words) })),
    elements: task.kind === 'text' ? task.elements.map((id) => own(`element.${id}`)) : [],
    checks: task.kind === 'text' ? task.checks.map((id) => ({ id, text: own(`check.${id}`) })) : [],
    hints: Array.from({ length: task.hints }, (_, index) => own(`hint.${index + 1}`)),
    why: own('why'),
  }
}

export function optionWord({ id, state, shown }: Option, own: Say, { language, t }: Speech): string {
  if (state !== undefined) return countryName(language, state)
  if (shown === undefined) return own(`option.${id}`)
  const [dimension, value] = shown.split(':')
  return value === undefined ? shown : t(`statistics.value.${dimension}.${value}`)
}
