import type { LabExercise, LabTask } from '../../../contract/laboratory.ts'
import type { LabAnswer, ToldTask, ToldVerdict } from '../../../contract/laboratory-exercises.ts'
import type { Exercise, Task } from '../../../domain/laboratory/exercise.ts'
import { exerciseOf } from '../../../domain/laboratory/exercises.ts'
import { type Official, withOfficial } from '../../platform/http/actor.ts'
import { notFound } from '../../platform/http/problems.ts'
import { speech } from '../../platform/i18n/catalogue.ts'
import type { Services } from '../../platform/services.ts'
import { checkAnswer, sayVerdict } from './exercises/check.ts'
import { type LabFile, makeFile } from './exercises/files.ts'
import { sayer, tellExercise } from './exercises/tell.ts'
import type { LabWorld } from './exercises/world.ts'
import { partOf } from './part.ts'
import { keepAnswer, openHint, standingsOf, type TaskStanding, untouched } from './standing.ts'

export interface Room {
  services: Services
  world: () => Promise<LabWorld>
}

/** @throws ProblemError 404 for an exercise or a task that there is none of */
export function taskOf(exerciseId: string, taskId: string): { exercise: Exercise; task: Task } {
  const exercise = exerciseOf(exerciseId)
  const task = exercise?.tasks.find(({ id }) => id === taskId)
  if (!exercise || !task) throw notFound()
  return { exercise, task }
}

/** An exercise as its page shows it to whoever plays it: hints that were taken, and explanations of what was solved. */
export async function readExercise({ services, world }: Room, official: Official, id: string): Promise<LabExercise> {
  const exercise = exerciseOf(id)
  if (!exercise) throw notFound()
  const standings = await withOfficial(services, official, async (tx) => {
    await partOf(tx, services, official)
    return standingsOf(tx, official.userId, id)
  })
  const told = await tellExercise(await world(), exercise, speech(official.language))
  return { ...told, tasks: told.tasks.map((task) => withStanding(task, standings.get(task.id) ?? untouched)) }
}

function withStanding({ hints, why, ...task }: ToldTask, standing: TaskStanding): LabTask {
  return { ...task, standing: shownStanding({ hints, why }, standing) }
}

function shownStanding({ hints, why }: Pick<ToldTask, 'hints' | 'why'>, standing: TaskStanding): LabTask['standing'] {
  return {
    ...standing,
    hints: hints.slice(0, standing.hints),
    hintsLeft: Math.max(0, hints.length - standing.hints),
    why: standing.solved ? why : null,
  }
}

/** Judges an answer and keeps it with how it stood. What cannot be read is no attempt, and nothing of it is kept. */
export async function giveAnswer(
  { services, world }: Room,
  official: Official,
  place: { exercise: string; task: string },
  answer: LabAnswer,
): Promise<{ verdict: ToldVerdict; standing: LabTask['standing'] }> {
  const { exercise, task } = taskOf(place.exercise, place.task)
  await withOfficial(services, official, (tx) => partOf(tx, services, official))
  const played = await world()
  const words = speech(official.language)
  const verdict = await checkAnswer(played, exercise, task, answer)
  const standing = await withOfficial(services, official, async (tx) => {
    if (verdict.state !== 'unreadable') {
      const { state, share } = verdict
      const given = { ...place, userId: official.userId, at: services.clock() }
      await keepAnswer(tx, given, { answer, state, share })
    }
    return (await standingsOf(tx, official.userId, exercise.id)).get(task.id) ?? untouched
  })
  const said = sayVerdict(verdict, { exercise, task, setting: played.setting }, words)
  return { verdict: said, standing: shownStanding(wordsOf(played, { exercise, task }, official), standing) }
}

/** The hints and the explanation of one task, in the language of the reader. */
function wordsOf({ setting }: LabWorld, { exercise, task }: { exercise: Exercise; task: Task }, official: Official) {
  const say = sayer(exercise, setting, speech(official.language))
  const hints = Array.from({ length: task.hints }, (_, index) => say(`${task.id}.hint.${index + 1}`))
  return { hints, why: say(`${task.id}.why`) }
}

/** Opens the next hint for oneself. */
export async function takeHint(
  { services, world }: Room,
  official: Official,
  place: { exercise: string; task: string },
): Promise<LabTask['standing']> {
  const { exercise, task } = taskOf(place.exercise, place.task)
  const standing = await withOfficial(services, official, async (tx) => {
    await partOf(tx, services, official)
    const given = { ...place, userId: official.userId, at: services.clock() }
    await openHint(tx, given, { of: task.hints, givenBy: null })
    return (await standingsOf(tx, official.userId, exercise.id)).get(task.id) ?? untouched
  })
  return shownStanding(wordsOf(await world(), { exercise, task }, official), standing)
}

/** @throws ProblemError 404 for a file that the exercise has none of */
export async function readFile(
  { services, world }: Room,
  official: Official,
  { exercise: id, file }: { exercise: string; file: string },
): Promise<LabFile> {
  const exercise = exerciseOf(id)
  if (!exercise) throw notFound()
  await withOfficial(services, official, (tx) => partOf(tx, services, official))
  const made = await makeFile(await world(), exercise, file, speech(official.language))
  if (!made) throw notFound()
  return made
}
