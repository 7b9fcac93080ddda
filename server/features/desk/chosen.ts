// Offered to other features: what was ticked on the desk goes onto paper and into tables.
import type { DeskItem } from '../../../contract/cases.ts'
import { dateIn } from '../../../domain/time/zone.ts'
import type { Transaction } from '../../platform/database/transaction.ts'
import type { Official } from '../../platform/http/actor.ts'
import type { Services } from '../../platform/services.ts'
import { sidesRead } from '../agreements/sides-read.ts'
import { itemOf } from './read.ts'
import { chosenRows, type DeskRow } from './statements.ts'

/** Of the named cases those that the official's desk holds; of the others nothing is said. */
export function rowsChosen(
  tx: Transaction,
  services: Services,
  official: Official,
  caseIds: readonly string[],
): Promise<DeskRow[]> {
  const reader = { authorityId: official.authority.id, sides: sidesRead(services.agreements, official.roles) }
  return chosenRows(tx, reader, caseIds)
}

/** The same as the desk shows them. */
export async function itemsChosen(
  tx: Transaction,
  services: Services,
  official: Official,
  caseIds: readonly string[],
): Promise<DeskItem[]> {
  const zone = services.calendars[official.authority.state]?.timeZone ?? official.authority.timeZone
  const today = dateIn(zone, services.clock())
  return (await rowsChosen(tx, services, official, caseIds)).map((row) => itemOf(row, today))
}
