import type { Transaction } from '../../platform/database/transaction.ts'
import { type Official, withOfficial } from '../../platform/http/actor.ts'
import { notFound } from '../../platform/http/problems.ts'
import type { Services } from '../../platform/services.ts'
import { taskOf } from './exercise-page.ts'
import { requireFacilitator } from './part.ts'
import { inFolder, resetToStart } from './reset.ts'
import { openHint } from './standing.ts'

/** The next hint of a task for somebody who is stuck. @throws ProblemError 404 for a number that nobody has */
export async function handOut(
  services: Services,
  official: Official,
  { number, ...place }: { number: number; exercise: string; task: string },
): Promise<void> {
  const { task } = taskOf(place.exercise, place.task)
  await withOfficial(services, official, async (tx) => {
    await requireFacilitator(tx, services, official)
    const userId = await userOf(tx, number)
    const given = { ...place, userId, at: services.clock() }
    await openHint(tx, given, { of: task.hints, givenBy: official.userId })
  })
}

/** Takes away what one participant answered and was helped with; the account stays. */
export async function beginAgain(services: Services, official: Official, number: number): Promise<void> {
  await withOfficial(services, official, async (tx) => {
    await requireFacilitator(tx, services, official)
    const userId = await userOf(tx, number)
    await tx.deleteFrom('laboratory_answers').where('user_id', '=', userId).execute()
    await tx.deleteFrom('laboratory_hints').where('user_id', '=', userId).execute()
  })
}

/** The resets that go on, at most one of each kind; whoever asks for the same meanwhile waits for it. */
const going = new Map<'keep' | 'clear', Promise<void>>()

/** Puts the cases back to the start of the story, for everybody; answers stay or go. */
export async function resetAll(services: Services, official: Official, progress: 'keep' | 'clear'): Promise<void> {
  await withOfficial(services, official, (tx) => requireFacilitator(tx, services, official))
  const reset =
    going.get(progress) ??
    inFolder(services.config.dataDir, (place) => resetToStart(place, { keepProgress: progress === 'keep' })).finally(
      () => going.delete(progress),
    )
  going.set(progress, reset)
  await reset
}

async function userOf(tx: Transaction, number: number): Promise<string> {
  const row = await tx
    .selectFrom('laboratory_participants')
    .select('user_id')
    .where('number', '=', number)
    .where('kind', '=', 'participant')
    .executeTakeFirst()
  if (!row) throw notFound()
  return row.user_id
}
