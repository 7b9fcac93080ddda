import type { Exercise, ExerciseId, LabSetting, Task, Track } from './exercise.ts'
import { briefing } from './exercises/briefing.ts'
import { chart, monthsOver } from './exercises/chart.ts'
import { cleaning } from './exercises/cleaning.ts'
import { clocks } from './exercises/clocks.ts'
import { counting } from './exercises/counting.ts'
import { definitions } from './exercises/definitions.ts'
import { duplicates } from './exercises/duplicates.ts'
import { quality } from './exercises/quality.ts'
import { smallCells } from './exercises/small-cells.ts'
import { twoSides } from './exercises/two-sides.ts'
import { quarterOfFiles } from './files/quarter.ts'

/** All ten, in the order of the book; `number` of an exercise is its place here, from 1. */
export const exercises: readonly Exercise[] = [
  ...[counting, definitions, cleaning, duplicates, clocks],
  ...[smallCells, chart, twoSides, quality, briefing],
]

/** @returns undefined for a word that names none */
export function exerciseOf(id: string): Exercise | undefined {
  return exercises.find((one) => one.id === id)
}

/** @returns undefined for a word that names none of its tasks */
export function taskOf({ tasks }: Exercise, id: string): Task | undefined {
  return tasks.find((one) => one.id === id)
}

export function numberOf(id: ExerciseId): number {
  return exercises.findIndex((one) => one.id === id) + 1
}

/** Of one track, in the order in which the workshop does them. */
export function exercisesOf(track: Track): readonly Exercise[] {
  return exercises.filter((one) => one.tracks.includes(track)).toSorted((one, other) => one.day - other.day)
}

/** What texts are filled with; names of States are words and come from whoever tells. */
export function valuesOf(setting: LabSetting): Record<'year' | 'before' | 'current' | 'quarter' | 'months', string> {
  const { year } = setting
  return {
    ...{ year: String(year), before: String(year - 1), current: String(year + 1) },
    quarter: quarterOfFiles(setting),
    months: monthsOver(setting).earlier,
  }
}
