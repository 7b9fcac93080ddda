// Offered to other features: administration enters and changes authorities.
import type { Transaction } from '../../platform/database/transaction.ts'
import type { Services } from '../../platform/services.ts'
import { affectedBy } from './affected.ts'
import { installAuthorities, type NewAuthority } from './install.ts'
import { authorityOf } from './row.ts'

/** Every authority, locked against other changes until the transaction ends. Runs as the system role. */
export async function authoritiesForChange(tx: Transaction): Promise<NewAuthority[]> {
  const rows = await tx.selectFrom('authorities').selectAll().orderBy('authority_id').forUpdate().execute()
  return rows.map(authorityOf)
}

/** Enters an authority and has the cases it may read made anew. Runs as the system role. */
export async function addAuthority(tx: Transaction, services: Services, one: NewAuthority): Promise<void> {
  await installAuthorities(tx, [one])
  await haveRebuilt(tx, services, null, one)
}

/** Changes what may change: kind and State stay, and no authority is ever deleted. Runs as the system role. */
export async function changeAuthority(
  tx: Transaction,
  services: Services,
  before: NewAuthority,
  after: NewAuthority,
): Promise<void> {
  await tx
    .updateTable('authorities')
    .set({
      name: JSON.stringify(after.name),
      place: after.place,
      time_zone: after.timeZone,
      parent_id: after.parentId,
      accredited_to: [...after.accreditedTo],
      crossing_points: JSON.stringify(after.crossingPoints),
      registers: JSON.stringify(after.registers),
    })
    .where('authority_id', '=', after.id)
    .executeTakeFirstOrThrow()
  await haveRebuilt(tx, services, before, after)
}

/** Crossing points at which persons are still expected today or later. Runs as the system role. */
export async function awaitedAt(
  tx: Transaction,
  authorityId: string,
  codes: readonly string[],
  now: Date,
): Promise<string[]> {
  if (codes.length === 0) return []
  const rows = await tx
    .selectFrom('arrivals')
    .select('crossing_point')
    .distinct()
    .where('authority_id', '=', authorityId)
    .where('crossing_point', 'in', codes)
    .where('state', '=', 'notified')
    .where('visible_until', '>=', now)
    .execute()
  return rows.map((row) => row.crossing_point)
}

async function haveRebuilt(
  tx: Transaction,
  services: Services,
  before: NewAuthority | null,
  after: NewAuthority,
): Promise<void> {
  for (const { requestedState, requestingState } of affectedBy(before, after)) {
    await tx
      .insertInto('case_rebuilds')
      .values({
        rebuild_id: services.newId(),
        requested_state: requestedState,
        requesting_state: requestingState,
        asked_at: services.clock(),
      })
      .execute()
  }
}
