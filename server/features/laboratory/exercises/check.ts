import type { ToldVerdict } from '../../../../contract/laboratory-exercises.ts'
import { check } from '../../../../domain/laboratory/check.ts'
import type { Answer, Exercise, LabSetting, Task, Truth, Verdict } from '../../../../domain/laboratory/exercise.ts'
import type { Speech } from '../../../platform/i18n/catalogue.ts'
import { knownFor } from './known.ts'
import { valuesIn } from './tell.ts'
import type { LabWorld } from './world.ts'

/** What is right in a task, from the laboratory's own data as they are now. */
export async function truthOf(world: LabWorld, exercise: Exercise, task: Task): Promise<Truth> {
  return task.truth(await knownFor(world, exercise, task))
}

/** Judges an answer. Nothing of it is kept here. */
export async function checkAnswer(world: LabWorld, exercise: Exercise, task: Task, answer: Answer): Promise<Verdict> {
  const known = await knownFor(world, exercise, task)
  // A page that was opened before the story was told anew may offer what is there no more.
  if ('options' in task && 'chosen' in answer) {
    const offered = new Set(task.options(known).map(({ id }) => id))
    if (![answer.chosen].flat().every((one) => one === '' || offered.has(one)))
      return { state: 'unreadable', share: 0, says: [{ own: false, code: 'kind' }] }
  }
  return check(task, answer, task.truth(known))
}

/** The verdict in words of the reader. */
export function sayVerdict(
  { state, share, says }: Verdict,
  { exercise, task, setting }: { exercise: Exercise; task: Task; setting: LabSetting },
  words: Speech,
): ToldVerdict {
  const values = valuesIn(setting, words)
  const said = says.map(({ own, code, values: more = {} }) =>
    words.t(own ? `exercises.${exercise.id}.${task.id}.${code}` : `exercises.verdict.${code}`, { ...values, ...more }),
  )
  return { state, share, says: said }
}
