// Offered to other features: practice data begin with the authorities.
import type { Authorities } from '../../../contract/session.ts'
import type { Transaction } from '../../platform/database/transaction.ts'

export type NewAuthority = Authorities[number]

/** Enters authorities that are not known yet, those first to which others belong. Runs as the system role. */
export async function installAuthorities(tx: Transaction, list: readonly NewAuthority[]): Promise<void> {
  const parentsFirst = [...list].sort((one, other) => Number(one.parentId !== null) - Number(other.parentId !== null))
  for (const one of parentsFirst) {
    await tx
      .insertInto('authorities')
      .values({
        authority_id: one.id,
        state: one.state,
        kind: one.kind,
        name: JSON.stringify(one.name),
        place: one.place,
        time_zone: one.timeZone,
        parent_id: one.parentId,
        accredited_to: [...one.accreditedTo],
        crossing_points: JSON.stringify(one.crossingPoints),
        registers: JSON.stringify(one.registers),
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
}
