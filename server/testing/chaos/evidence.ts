import { sql } from 'kysely'
import { rebuildAll } from '../../features/cases/rebuild.ts'
import { verifyAll } from '../../features/cases/verify.ts'
import { type Transaction, withSystem } from '../../platform/database/transaction.ts'
import type { Services } from '../../platform/services.ts'
import type { Acknowledged } from './writers.ts'

/** The event that each act leaves exactly once. */
const eventOf: Record<string, string> = {
  submit: 'application_submitted',
  send_message: 'message_sent',
  add_note: 'note_added',
  propose_reply: 'reply_proposed',
  approve_reply: 'proposal_approved',
}

/**
 * What is wrong with the record, in sentences; empty when every receipt that was given stands there once, nothing stands
 * there that nobody was told of, and all that belongs to one act agrees. Asked while nobody writes.
 */
export async function wrongs(services: Services, acknowledged: readonly Acknowledged[]): Promise<string[]> {
  const found = await withSystem(
    services.pools.system,
    async (tx) => [
      ...(await receiptWrongs(tx, acknowledged)),
      ...(await countWrongs(tx, acknowledged)),
      ...(await outboxWrongs(tx)),
      ...(await numberWrongs(tx)),
    ],
    { readOnly: true, isolation: 'repeatable read' },
  )
  const { faults } = await verifyAll(services)
  const { changed } = await rebuildAll(services)
  return [
    ...found,
    ...faults.map(({ caseId, stream, seq, what }) => `${what} in ${caseId}/${stream}/${seq}`),
    ...changed.map((caseId) => `the read models of ${caseId} were not those of its events`),
  ]
}

async function receiptWrongs(tx: Transaction, acknowledged: readonly Acknowledged[]): Promise<string[]> {
  const rows = await tx.selectFrom('idempotency').select(['key', 'receipt']).execute()
  const kept = new Map(rows.map((row) => [row.key, row.receipt as { receiptId?: string }]))
  const lost = acknowledged.filter(({ key, receipt }) => kept.get(key)?.receiptId !== receipt.receiptId)
  const given = new Set(acknowledged.map(({ key }) => key))
  const untold = rows.filter(({ key }) => !given.has(key))
  return [
    ...lost.map(({ receipt }) => `the receipt ${receipt.receiptId} was given and is not there`),
    ...untold.map(({ key }) => `the key ${key} has a receipt that was never given`),
  ]
}

/** Events and audit of each act as often as it was acknowledged, case by case. */
async function countWrongs(tx: Transaction, acknowledged: readonly Acknowledged[]): Promise<string[]> {
  const expected = new Map<string, number>()
  for (const { receipt } of acknowledged) {
    const place = `${receipt.caseId} ${receipt.action}`
    expected.set(place, (expected.get(place) ?? 0) + 1)
  }
  const wrong: string[] = []
  const compare = (what: string, places: string[]) => {
    const counted = new Map<string, number>()
    for (const place of places) counted.set(place, (counted.get(place) ?? 0) + 1)
    for (const place of new Set([...expected.keys(), ...counted.keys()])) {
      const [told = 0, kept = 0] = [expected.get(place), counted.get(place)]
      if (told !== kept) wrong.push(`${place}: ${told} acknowledged, ${kept} in the ${what}`)
    }
  }
  const actOf = new Map(Object.entries(eventOf).map(([act, type]) => [type, act]))
  const events = await tx
    .selectFrom('events')
    .select(['case_id', 'type'])
    .where('type', 'in', [...actOf.keys()])
    .execute()
  compare(
    'events',
    events.map(({ case_id, type }) => `${case_id} ${actOf.get(type)}`),
  )
  const audit = await tx
    .selectFrom('audit')
    .select(['case_id', 'act'])
    .where('act', 'in', Object.keys(eventOf))
    .execute()
  compare(
    'audit',
    audit.map(({ case_id, act }) => `${case_id} ${act}`),
  )
  return wrong
}

/** Each shared event is told to each authority at most once and to somebody, and nothing is told that did not happen. */
async function outboxWrongs(tx: Transaction): Promise<string[]> {
  const { rows } = await sql<{ place: string }>`
    with told as (select case_id, (details ->> 'seq')::int as seq, authority_id, count(*) as times from outbox
                   where details ->> 'stream' = 'shared' group by 1, 2, 3)
    select concat(coalesce(t.case_id, e.case_id), '/', coalesce(t.seq, e.seq)) as place
      from told t full join (select case_id, seq from events where stream = 'shared') e
        on e.case_id = t.case_id and e.seq = t.seq
     where t.times is distinct from 1 or e.seq is null`.execute(tx)
  return rows.map(({ place }) => `the outbox and the event ${place} do not agree`)
}

async function numberWrongs(tx: Transaction): Promise<string[]> {
  const cases = await tx.selectFrom('cases').select('reference').execute()
  const numbers = cases.map(({ reference }) => Number(reference.split('-').at(-2))).sort((a, b) => a - b)
  const { given } = await tx
    .selectFrom('reference_numbers')
    .select((row) => row.fn.sum<number>('last_number').as('given'))
    .executeTakeFirstOrThrow()
  const wrong = numbers.filter((number, index) => number !== index + 1)
  if (Number(given ?? 0) !== numbers.length) wrong.push(Number(given))
  return wrong.map((number) => `the reference number ${number} has a gap or a double beside it`)
}
