// Offered to other features: what was ticked on the desk goes onto paper and into tables.
import type { DeskItem } from '../../../contract/cases.ts'
import type { Transaction } from '../../platform/database/transaction.ts'
import type { Official } from '../../platform/http/actor.ts'
import type { Services } from '../../platform/services.ts'
import { deskReader, itemOf } from './read.ts'
import { chosenRows, type DeskRow } from './statements.ts'

/** Of the named cases those that the official's desk holds; of the others nothing is said. */
export function rowsChosen(
  tx: Transaction,
  services: Services,
  official: Official,
  caseIds: readonly string[],
): Promise<DeskRow[]> {
  return chosenRows(tx, deskReader(services, official), caseIds)
}

/** The same as the desk shows them. */
export async function itemsChosen(
  tx: Transaction,
  services: Services,
  official: Official,
  caseIds: readonly string[],
): Promise<DeskItem[]> {
  const reader = deskReader(services, official)
  const rows = await chosenRows(tx, reader, caseIds)
  return rows.map((row) => itemOf(services, official, row, reader.today))
}
