// Offered to other features: practice, a rebuild and the command line leave no case untold.
import { sql } from 'kysely'
import { isUnavailable } from '../../../platform/database/errors.ts'
import { type Transaction, withSystem } from '../../../platform/database/transaction.ts'
import type { Services } from '../../../platform/services.ts'
import { calendarsInForce } from '../../calendars/in-force.ts'
import { type HeaderRow, headerColumns, inOrder, toEvent } from '../../cases/load.ts'
import { statementsInForce } from '../../confirmations/in-force.ts'
import { replaceFacts, type Told } from './replace.ts'
import { toldOf } from './told-of.ts'

/** Waiting rows taken at one go; a case may have several. */
const batch = 200
/** Any number, the same for all processes; the second half of each lock is the case. */
const tellingLock = 50_417

/**
 * Tells the facts of the cases that wait for it anew, and moves the cells by the difference, many cases in one transaction. Any
 * number of processes may work at it: a case is told by one at a time, and whoever breaks off leaves everything as it was.
 *
 * @returns how many cases were told
 * @throws AggregateError when cases could not be told; they wait for the next time and hold up no other
 */
export async function tellWaiting(services: Services): Promise<number> {
  const failures: unknown[] = []
  let done = 0
  for (let after = beforeAll; ; ) {
    const from = after
    const turn = await tellSome(services, from, batch).catch(async (error) => {
      if (isUnavailable(error)) throw error
      // One of them is at fault: each by itself then.
      return tellOneByOne(services, from, failures)
    })
    done += turn.cases
    if (turn.last === null) break
    after = turn.last
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} cases could not be told`)
  return done
}

const beforeAll = '00000000-0000-0000-0000-000000000000'

interface Turn {
  cases: number
  /** The last waiting row that was looked at; null where none was left. */
  last: string | null
}

async function tellOneByOne(services: Services, from: string, failures: unknown[]): Promise<Turn> {
  const turn: Turn = { cases: 0, last: from }
  for (let count = 0; count < batch && turn.last !== null; count++) {
    const after: string = turn.last
    try {
      const one = await tellSome(services, after, 1)
      turn.cases += one.cases
      turn.last = one.last
    } catch (error) {
      if (isUnavailable(error)) throw error
      failures.push(error)
      turn.last = await nextAfter(services, after)
    }
  }
  return turn
}

function tellSome(services: Services, after: string, limit: number): Promise<Turn> {
  return withSystem(
    services.pools.system,
    async (tx) => {
      const waiting = await take(tx, after, limit)
      const ids = [...new Set(waiting.filter(({ mine }) => mine).map(({ case_id }) => case_id))]
      if (ids.length > 0) {
        await replaceFacts(tx, await tellCases(tx, services, ids))
        const told = waiting.filter(({ mine }) => mine).map(({ waiting_id }) => waiting_id)
        await tx.deleteFrom('facts_to_tell').where('waiting_id', 'in', told).execute()
      }
      return { cases: ids.length, last: waiting.at(-1)?.waiting_id ?? null }
    },
    { retryable: true },
  )
}

/** Waiting rows that nobody else has in hand, and of each whether its case is ours now: another process may just tell it. */
async function take(tx: Transaction, after: string, limit: number) {
  const { rows } = await sql<{ waiting_id: string; case_id: string; mine: boolean }>`
    with taken as materialized (
      select waiting_id, case_id from facts_to_tell where waiting_id > ${after}
       order by waiting_id limit ${limit} for update skip locked)
    select *, pg_try_advisory_xact_lock(${tellingLock}, hashtext(case_id::text)) as mine from taken
     order by waiting_id`.execute(tx)
  return rows
}

async function nextAfter(services: Services, after: string): Promise<string | null> {
  const row = await withSystem(
    services.pools.system,
    (tx) =>
      tx
        .selectFrom('facts_to_tell')
        .select('waiting_id')
        .where('waiting_id', '>', after)
        .orderBy('waiting_id')
        .limit(1)
        .executeTakeFirst(),
    { readOnly: true },
  )
  return row?.waiting_id ?? null
}

async function tellCases(tx: Transaction, services: Services, ids: readonly string[]): Promise<Told[]> {
  await calendarsInForce(tx, services)
  await statementsInForce(tx, services)
  const { rows } = await sql<HeaderRow>`-- named: events to tell
    select ${sql.join(headerColumns.map((one) => sql.ref(one)))} from events where case_id = any(${[...ids]}::uuid[])`.execute(
    tx,
  )
  const told: Told[] = []
  for (const [caseId, own] of Map.groupBy(rows, ({ case_id }) => case_id)) {
    told.push(await toldOf(services, caseId, inOrder(own.map(toEvent))))
  }
  return told
}

/** How many cases wait to be told: a figure counts without what happened in them since. */
export async function waitingToBeTold(tx: Transaction): Promise<number> {
  const { rows } = await sql<{ waiting: number }>`
    select count(distinct case_id) as waiting from facts_to_tell`.execute(tx)
  return rows[0]!.waiting
}
