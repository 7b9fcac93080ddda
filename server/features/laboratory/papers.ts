import type { ExerciseId } from '../../../domain/laboratory/exercise.ts'
import { exercises } from '../../../domain/laboratory/exercises.ts'
import { type Official, withOfficial } from '../../platform/http/actor.ts'
import { notFound, problem } from '../../platform/http/problems.ts'
import { speech } from '../../platform/i18n/catalogue.ts'
import { FormFailed } from '../../platform/pdf/form-renderer.ts'
import type { Services } from '../../platform/services.ts'
import type { Room } from './exercise-page.ts'
import { certificateOf, printCertificate } from './exercises/certificate.ts'
import { type HandbookReader, printHandbook } from './exercises/handbook.ts'
import { partOf, requireFacilitator } from './part.ts'
import { printSlips } from './slips.ts'

/** The slips of everybody, with the address under which the facilitator reaches the laboratory. */
export async function printSlipsFor(services: Services, official: Official, url: string): Promise<Buffer> {
  await withOfficial(services, official, (tx) => requireFacilitator(tx, services, official))
  return printSlips(services, { url, language: official.language })
}

/** The handbook; that with the answers is for the facilitator. @throws ProblemError 404 for anybody else */
export async function printHandbookFor(
  { services, world }: Room,
  official: Official,
  reader: HandbookReader,
): Promise<Buffer> {
  await withOfficial(services, official, async (tx) => {
    await partOf(tx, services, official)
    if (reader === 'facilitator') await requireFacilitator(tx, services, official)
  })
  const date = services.clock().toISOString().slice(0, 10)
  return printHandbook(await world(), { reader, date }, speech(official.language))
}

/**
 * What a participant did, exercise by exercise of which every task is solved. The name is theirs to give and is not kept.
 * @throws ProblemError 404 while no exercise is done, 422 for a name with letters that no font has
 */
export async function printCertificateFor({ services }: Room, official: Official, name: string): Promise<Buffer> {
  const { part, solved } = await withOfficial(services, official, async (tx) => ({
    part: await partOf(tx, services, official),
    solved: await tx
      .selectFrom('laboratory_answers')
      .select(['exercise', 'task', 'first_at'])
      .where('user_id', '=', official.userId)
      .where('solved_at', 'is not', null)
      .orderBy('first_at')
      .execute(),
  }))
  const isSolved = (exercise: ExerciseId, task: string) =>
    solved.some((one) => one.exercise === exercise && one.task === task)
  const done = exercises.filter(({ id, tasks }) => tasks.every((task) => isSolved(id, task.id))).map(({ id }) => id)
  const [first] = solved
  if (!first || !part.track || done.length === 0) throw notFound()
  const days = { from: new Date(first.first_at), to: services.clock() }
  const [from, to] = [days.from, days.to].map((one) => one.toISOString().slice(0, 10)) as [string, string]
  try {
    return await printCertificate(
      services.renderer,
      certificateOf(services, { name, track: part.track, done, from, to }),
    )
  } catch (error) {
    if (!(error instanceof FormFailed)) throw error
    throw problem(422, 'invalid', { fields: [{ path: 'name', code: 'not_on_the_form' }] })
  }
}
