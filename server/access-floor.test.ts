import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Transaction, withActor, withSystem } from './platform/database/transaction.ts'
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
    ...['external_identities', 'webhooks', 'webhook_deliveries', 'reference_numbers'],
  ]
  for (const table of kept) {
    const asked = as('az-sms', (tx) => sql`select from ${sql.table(table)} limit 1`.execute(tx))
    await expect(asked, table).rejects.toMatchObject({ code: '42501' })
  }
})

test('a roster of duty is shown to officials of its authority alone', async () => {
  const { services, find } = world.house
  const official = find('az-sms', 'central_desk')
  await withSystem(services.pools.system, (tx) =>
    tx
      .insertInto('duty_roster')
      .values({
        ...{ duty_id: services.newId(), authority_id: 'az-sms', user_id: official.userId, kind: 'absence' },
        ...{ first_day: '2026-03-16', last_day: '2026-03-20', created_by: official.userId, created_at: moment },
      })
      .execute(),
  )
  const shownTo = (actorId: string) =>
    withActor(
      services.pools.app,
      { actorId, authorityId: 'az-sms', state: 'AZ', roles: [] },
      (tx) => tx.selectFrom('duty_roster').select('user_id').execute(),
      { now: moment },
    )
  expect(await shownTo(official.userId)).toEqual([{ user_id: official.userId }])
  // Whoever says to act for an authority is believed only as far as their account goes.
  expect(await shownTo(find('de-bpolp', 'central_desk').userId)).toEqual([])
})
