import type { Exercise, Known, Task } from '../../../../domain/laboratory/exercise.ts'
import { sourcesOf } from './sources.ts'
import { type LabWorld, questionOf } from './world.ts'

/** Files that are made from the cases of the laboratory. */
const fromCases: ReadonlySet<string> = new Set(['applications.csv', 'ours.csv', 'theirs.csv', 'findings.csv'])

export function needsCases({ files }: Pick<Exercise, 'files'>): boolean {
  return files.some((name) => fromCases.has(name))
}

/** Everything from which the truth of a task is found. Reads the figures it asks for, and the cases where a file is made of them. */
export async function knownFor(world: LabWorld, exercise: Exercise, task: Task): Promise<Known> {
  const sources = await sourcesOf(world, needsCases(exercise), task.needsPlants ?? false)
  const figures: Known['figures'][number][] = []
  // One after another: the laboratory runs on a small machine beside thirty people who click.
  for (const asked of task.asks?.(world.setting) ?? []) figures.push(await world.ask(questionOf(asked)))
  return { ...sources, figures }
}
