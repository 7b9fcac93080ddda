import type { LabSetting, Track } from '../../../domain/laboratory/exercise.ts'
import { type Transaction, withSystem } from '../../platform/database/transaction.ts'
import type { Official } from '../../platform/http/actor.ts'
import { notFound } from '../../platform/http/problems.ts'
import type { Services } from '../../platform/services.ts'

/** Somebody who takes part in a workshop. */
export interface Part {
  kind: 'participant' | 'facilitator'
  number: number
  track: Track | null
}

/**
 * As whom the official takes part, read as the app role under its policies.
 * @throws ProblemError 404 in every installation that is no laboratory, and for whoever has no slip
 */
export async function partOf(tx: Transaction, services: Services, { userId }: Official): Promise<Part> {
  if (!services.laboratory) throw notFound()
  const row = await tx
    .selectFrom('laboratory_participants')
    .select(['kind', 'number', 'track'])
    .where('user_id', '=', userId)
    .executeTakeFirst()
  if (!row) throw notFound()
  return { kind: row.kind as Part['kind'], number: row.number, track: row.track as Track | null }
}

/** @throws ProblemError 404 for everybody but a facilitator: what others answered is not theirs to know */
export async function requireFacilitator(tx: Transaction, services: Services, official: Official): Promise<void> {
  if ((await partOf(tx, services, official)).kind !== 'facilitator') throw notFound()
}

/** What the story of this laboratory gives every exercise. */
export async function storyOf({ pools }: Services): Promise<LabSetting> {
  const { setting } = await withSystem(pools.system, (tx) =>
    tx.selectFrom('laboratory').select('setting').executeTakeFirstOrThrow(),
  )
  return setting as unknown as LabSetting
}
