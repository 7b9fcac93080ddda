// Offered to other features: administration shows the same authorities.
import type { Selectable } from 'kysely'
import type { Authorities } from '../../../contract/session.ts'
import type { Database } from '../../platform/database/schema.ts'

/** An authority as the API gives it. */
export function authorityOf(row: Selectable<Database['authorities']>): Authorities[number] {
  return {
    id: row.authority_id,
    state: row.state,
    kind: row.kind,
    name: row.name,
    place: row.place,
    timeZone: row.time_zone,
    parentId: row.parent_id,
    accreditedTo: row.accredited_to,
    crossingPoints: row.crossing_points,
    registers: row.registers,
  } as unknown as Authorities[number]
}
