import { sql } from 'kysely'
import { type Counted, countedThings, type Reason, reasons } from '../../../domain/statistics/reconciliation.ts'
import { type Official, withOfficial } from '../../platform/http/actor.ts'
import type { Services } from '../../platform/services.ts'

/** Why a case is in a difference, and by how much; one that has two reasons has two lines. */
export interface CaseLine {
  of: Counted
  reason: Reason
  reference: string
  requestingState: string
  requestingDay: string | null
  requestedDay: string | null
  difference: number
}

/** The lines of one thing, by reason and reference; fewer than there are where they are many. */
export interface ListedCases {
  of: Counted
  lines: CaseLine[]
  inAll: number
}

/** Lines of one thing in a spreadsheet, and on paper. */
export const mostListed = 50_000
export const mostOnPaper = 1_000

/** The cases that make up the differences of a report, of those alone that the reader may open. The report was asked for before. */
export async function listCases(services: Services, official: Official, reportId: string): Promise<ListedCases[]> {
  const order = sql`array_position(${[...reasons]}::text[], reason)`
  const { rows } = await withOfficial(services, official, (tx) =>
    sql<CaseLine & { in_all: number }>`
      select thing as "of", reason, reference, requesting_state as "requestingState", requesting_day as "requestingDay",
             requested_day as "requestedDay", difference, in_all
        from (select c.*, why.reason, why.difference,
                     row_number() over (partition by thing order by ${order}, reference) as place,
                     (count(*) over (partition by thing))::int as in_all
                from committee_report_cases c cross join unnest(c.reasons, c.differences) as why (reason, difference)
               where c.report_id = ${reportId}) listed
       where place <= ${mostListed} order by thing, place`.execute(tx),
  )
  return countedThings.map((of) => {
    const own = rows.filter((row) => row.of === of)
    return { of, lines: own.map(({ in_all: _inAll, ...line }) => line), inAll: own[0]?.in_all ?? 0 }
  })
}
