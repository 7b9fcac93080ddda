import type { Laboratory, LabProgress } from '../../../contract/laboratory.ts'
import type { Exercise, Track } from '../../../domain/laboratory/exercise.ts'
import { exercises, numberOf } from '../../../domain/laboratory/exercises.ts'
import { courseOf } from '../../../domain/laboratory/timetable.ts'
import { type Official, withOfficial } from '../../platform/http/actor.ts'
import { speech } from '../../platform/i18n/catalogue.ts'
import type { Services } from '../../platform/services.ts'
import { sayer, tellBriefly } from './exercises/tell.ts'
import { partOf, requireFacilitator, storyOf } from './part.ts'

/** The exercises with how far the official is; the pages begin with it. */
export async function readLaboratory(services: Services, official: Official): Promise<Laboratory> {
  const { part, solved } = await withOfficial(services, official, async (tx) => ({
    part: await partOf(tx, services, official),
    solved: await tx
      .selectFrom('laboratory_answers')
      .select(['exercise', (row) => row.fn.countAll<number>().as('tasks')])
      .where('user_id', '=', official.userId)
      .where('solved_at', 'is not', null)
      .groupBy('exercise')
      .execute(),
  }))
  const setting = await storyOf(services)
  const done = new Map(solved.map(({ exercise, tasks }) => [exercise, Number(tasks)]))
  return {
    ...part,
    today: setting.today,
    exercises: inOrderFor(part.track).map((exercise) => {
      const told = tellBriefly(exercise, setting, speech(official.language))
      return { ...told, tasks: told.tasks.length, solved: done.get(exercise.id) ?? 0 }
    }),
  }
}

/** Those of the track as the workshop meets them, then the others. */
function inOrderFor(track: Track | null): Exercise[] {
  const course = courseOf(track)
  const place = ({ id }: Exercise) => (course.includes(id) ? course.indexOf(id) : exercises.length + numberOf(id))
  return exercises.toSorted((one, other) => place(one) - place(other))
}

export async function chooseTrack(services: Services, official: Official, track: Track): Promise<void> {
  await withOfficial(services, official, async (tx) => {
    await partOf(tx, services, official)
    await tx.updateTable('laboratory_participants').set({ track }).where('user_id', '=', official.userId).execute()
  })
}

/** How the whole room does, for the facilitator alone. */
export async function readProgress(services: Services, official: Official): Promise<LabProgress> {
  const found = await withOfficial(services, official, async (tx) => {
    await requireFacilitator(tx, services, official)
    return {
      people: await tx
        .selectFrom('laboratory_participants as p')
        .innerJoin('users', 'users.user_id', 'p.user_id')
        .leftJoin('sessions', 'sessions.user_id', 'p.user_id')
        .select(['p.user_id', 'p.number', 'p.track', 'users.name'])
        .select((row) => row.fn.max('sessions.last_seen_at').as('last_seen_at'))
        .where('p.kind', '=', 'participant')
        .groupBy(['p.user_id', 'p.number', 'p.track', 'users.name'])
        .orderBy('p.number')
        .execute(),
      answers: await tx
        .selectFrom('laboratory_answers')
        .select(['user_id', 'exercise', 'task', 'attempts', 'solved_at'])
        .execute(),
      hints: await tx.selectFrom('laboratory_hints').select(['user_id', 'exercise', 'task']).execute(),
    }
  })
  const setting = await storyOf(services)
  const words = speech(official.language)
  return {
    at: services.clock().toISOString(),
    exercises: exercises.map((exercise) => {
      const { purpose: _, tasks, ...told } = tellBriefly(exercise, setting, words)
      return { ...told, tasks: tasks.length, taskIds: tasks }
    }),
    participants: found.people.map((person) => {
      const answers = found.answers.filter(({ user_id }) => user_id === person.user_id)
      const solved: Record<string, number> = {}
      for (const { exercise, solved_at } of answers) solved[exercise] = (solved[exercise] ?? 0) + (solved_at ? 1 : 0)
      return {
        ...{ number: person.number, name: person.name, track: person.track as Track | null, solved },
        lastSeenAt: person.last_seen_at ? new Date(person.last_seen_at).toISOString() : null,
        attempts: answers.reduce((sum, { attempts }) => sum + attempts, 0),
        hints: found.hints.filter(({ user_id }) => user_id === person.user_id).length,
      }
    }),
    stuck: stuckOn(found),
  }

  function stuckOn({ people, answers, hints }: typeof found): LabProgress['stuck'] {
    const tasks = exercises.flatMap((exercise) => exercise.tasks.map((task) => ({ exercise, task })))
    return tasks
      .map(({ exercise, task }) => {
        const own = answers.filter((one) => one.exercise === exercise.id && one.task === task.id)
        const waiting = own
          .filter(({ solved_at }) => solved_at === null)
          .toSorted((one, other) => other.attempts - one.attempts)
          .flatMap(({ user_id, attempts }) => {
            const person = people.find((one) => one.user_id === user_id)
            const open = hints.filter(
              (one) => one.user_id === user_id && one.exercise === exercise.id && one.task === task.id,
            )
            return person ? [{ number: person.number, attempts, hints: open.length }] : []
          })
        return {
          ...{ exercise: exercise.id, task: task.id, ask: sayer(exercise, setting, words)(`${task.id}.ask`), waiting },
          ...{ tried: waiting.length, solved: own.length - waiting.length, hints: task.hints },
        }
      })
      .filter(({ tried }) => tried > 0)
      .toSorted((one, other) => other.tried - one.tried)
  }
}
