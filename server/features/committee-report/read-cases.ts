import { sql } from 'kysely'
import { entriesOf } from '../../../domain/statistics/entries-of.ts'
import type { Fact } from '../../../domain/statistics/fact.ts'
import { factsOf, unfold } from '../../../domain/statistics/facts-of.ts'
import type { EntriesOfCase } from '../../../domain/statistics/reconciliation.ts'
import type { PlainDate } from '../../../domain/time/plain-date.ts'
import { type Transaction, withSystem } from '../../platform/database/transaction.ts'
import type { Services } from '../../platform/services.ts'
import { calendarsInForce } from '../calendars/in-force.ts'
import { rulesOf } from '../cases/context.ts'
import { type HeaderRow, headerColumns, inOrder, toEvent } from '../cases/load.ts'
import { statementsInForce } from '../confirmations/in-force.ts'

/** Cases read at one go: memory does not grow with their number. */
const batch = 200

/** Whose cases a report is made of. */
export interface WhichCases {
  agreementId: string
  /** One of the two States of each; null at the command line, for those of every State. */
  state: string | null
  requesting: string | null
  /** What was sent later is in no figure of the period. */
  until: PlainDate
}

export interface ReadCase {
  facts: Fact[]
  entries: EntriesOfCase
}

/**
 * The cases of a report, some at a time, with what each tells: from the headers of the shared record alone, so from nothing that
 * one side keeps to itself, and from no name. As the system role: the numbers are those of a State and not of one authority.
 */
export async function* readCases(services: Services, which: WhichCases): AsyncGenerator<ReadCase[]> {
  for (let after: string | null = beforeAll; after !== null; ) {
    const from: string = after
    const read: { last: string | null; cases: ReadCase[] } = await withSystem(
      services.pools.system,
      (tx) => readSome(tx, services, which, from),
      { readOnly: true },
    )
    if (read.cases.length > 0) yield read.cases
    after = read.last
  }
}

const beforeAll = '00000000-0000-0000-0000-000000000000'

async function readSome(tx: Transaction, services: Services, which: WhichCases, from: string) {
  await calendarsInForce(tx, services)
  await statementsInForce(tx, services)
  const { rows } = await sql<HeaderRow>`-- named: events to report
    select ${sql.join(headerColumns.map((one) => sql.ref(`e.${one}`)))} from (
      select case_id from cases where case_id > ${from} and ${belonging(which)} order by case_id limit ${batch}) c
    join events e using (case_id) where e.stream = 'shared'`.execute(tx)
  const cases: ReadCase[] = []
  const byCase = Map.groupBy(rows, ({ case_id }) => case_id)
  for (const [caseId, own] of byCase) {
    const unfolded = unfold(caseId, inOrder(own.map(toEvent)))
    const { file } = unfolded
    if (!file) continue
    const rules = rulesOf(services, await services.agreements.version(file.packDigest), file)
    const entries = entriesOf(caseId, unfolded, rules)
    if (entries) cases.push({ facts: factsOf(unfolded, rules), entries })
  }
  return { last: [...byCase.keys()].sort().at(-1) ?? null, cases }
}

/** How many cases a report is made of. */
export async function countCases(services: Services, which: WhichCases): Promise<number> {
  const { rows } = await withSystem(
    services.pools.system,
    (tx) => sql<{ cases: number }>`select count(*)::int as cases from cases where ${belonging(which)}`.execute(tx),
    { readOnly: true },
  )
  return rows[0]!.cases
}

function belonging({ agreementId, state, requesting, until }: WhichCases) {
  return sql`agreement_id = ${agreementId} and submitted_on <= ${until}
    and (${state}::text is null or requesting_state = ${state} or requested_state = ${state})
    and (${requesting}::text is null or requesting_state = ${requesting})`
}
