import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Transaction, withActor } from './platform/database/transaction.ts'
import { sectionsOf, streamsOf, tablesOf } from './testing/access/floor-oracle.ts'
import { buildWorld, moment, type World } from './testing/access/world.ts'

/** The questions of the access matrix put straight to the database as the app's role, without any predicate of the program. */

let world: World
let authorities: (string | null)[]

beforeAll(async () => {
  world = await buildWorld()
  // A role that meets no cases works with no authority at all.
  authorities = [...new Set(world.seats.map((seat) => seat.authority).filter((one) => one !== '')), null, 'nobody']
}, 60_000)
afterAll(() => world.house.close())

function as<T>(authorityId: string | null, work: (tx: Transaction) => Promise<T>): Promise<T> {
  const actor = { actorId: 'x', authorityId, state: null, roles: [] }
  return withActor(world.house.services.pools.app, actor, work, { now: moment })
}

const tables = [
  ...['cases', 'case_audience', 'case_streams', 'events', 'desk', 'case_names', 'case_persons', 'event_payloads'],
  ...['documents', 'document_contents', 'data_keys', 'verifications', 'arrivals'],
]

async function tablesShown(tx: Transaction, caseId: string): Promise<string[]> {
  const shown = []
  for (const table of tables) {
    const { rows } = await sql`select from ${sql.table(table)} where case_id = ${caseId} limit 1`.execute(tx)
    if (rows.length > 0) shown.push(table)
  }
  return shown.sort()
}

test('every table shows of every case what the oracle says, and nothing else', async () => {
  for (const authority of authorities) {
    for (const one of world.cases) {
      const { caseId } = one.filed
      const where = `${authority}: ${one.name}`
      const first = one === world.cases[0]
      await as(authority, async (tx) => {
        // Only the first case has questions to registers and a flight.
        const expected = tablesOf(authority ?? '', one).filter((table) => first || !/verif|arriv/.test(table))
        expect(await tablesShown(tx, caseId), where).toEqual(expected)
        const events = await tx.selectFrom('events').select('stream').distinct().where('case_id', '=', caseId).execute()
        const streams = streamsOf(authority ?? '', one)
        const written = first ? streams : streams.filter((stream) => stream !== 'requested')
        expect(events.map(({ stream }) => stream).sort(), where).toEqual(written)
        const parts = await tx
          .selectFrom('event_payloads')
          .select('section')
          .distinct()
          .where('case_id', '=', caseId)
          .execute()
        const sections = sectionsOf(authority ?? '', one).filter((section) => first || section !== 'needs')
        expect(parts.map(({ section }) => section).sort(), where).toEqual(sections)
      })
    }
  }
})

test('drafts are shown to their unit, and to the central authority from the hand-over on', async () => {
  for (const authority of authorities) {
    const shown = await as(authority, (tx) =>
      tx.selectFrom('drafts').select('case_id').where('submitted_at', 'is', null).execute(),
    )
    const expected = world.drafts.filter(
      (draft) => draft.unit === authority || (draft.handedOver && draft.central === authority),
    )
    expect(shown.map(({ case_id }) => case_id).sort(), String(authority)).toEqual(
      expected.map(({ draftId }) => draftId).sort(),
    )
  }
})

test('what is no case’s is not the app’s to read at all', async () => {
  const kept = [
    ...['invitations', 'one_time_passwords', 'backup_codes', 'passkeys', 'sign_in_challenges', 'identity_providers'],
    ...['external_identities', 'duty_roster', 'webhooks', 'webhook_deliveries', 'reference_numbers'],
  ]
  for (const table of kept) {
    const asked = as('az-sms', (tx) => sql`select from ${sql.table(table)} limit 1`.execute(tx))
    await expect(asked, table).rejects.toMatchObject({ code: '42501' })
  }
})
