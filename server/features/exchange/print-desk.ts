import type { PrintedDesk } from '../../../contract/cases.ts'
import { type Official, withOfficial } from '../../platform/http/actor.ts'
import type { Services } from '../../platform/services.ts'
import { writeAudits } from '../cases/audit.ts'
import { itemsChosen } from '../desk/chosen.ts'

/** What goes onto paper leaves the program as an export does: nothing is shown for it that was not recorded before. */
export function printDesk(services: Services, official: Official, caseIds: readonly string[]): Promise<PrintedDesk> {
  const printedAt = services.clock().toISOString()
  return withOfficial(services, official, async (tx) => {
    const items = await itemsChosen(tx, services, official, caseIds)
    const audited = items.map(({ caseId }) => ({ caseId, details: { rows: items.length } }))
    await writeAudits(tx, services, official, 'desk_printed', printedAt, audited)
    return { items, printedAt, printedBy: official.name }
  })
}
