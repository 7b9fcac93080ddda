import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Role } from '../domain/agreement/vocabulary.ts'
import { type Transaction, withActor, withSystem } from './platform/database/transaction.ts'
import { withOfficial } from './platform/http/actor.ts'
import { sectionsOf, streamsOf, tablesOf } from './testing/access/floor-oracle.ts'
import { plantRows, shownBy } from './testing/access/kept-rows.ts'
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
    ...['facts_to_tell', 'quality_waiting', 'quality_checks', 'laboratory_plants'],
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

describe('of what is kept beside the cases to be counted, reported, sent out or mended', () => {
  beforeAll(() => plantRows(world))

  const inSeat = <T>(authority: string, role: Role, work: (tx: Transaction) => Promise<T>) =>
    withOfficial(world.house.services, world.house.find(authority, role), work)
  const shownTo = (authority: string, role: Role) =>
    inSeat(authority, role, async (tx) => {
      const tables: [string, string[]][] = []
      for (const [table, query] of Object.entries(shownBy)) {
        const { rows } = await sql<{ name: string }>`${sql.raw(query)}`.execute(tx)
        if (rows.length > 0) tables.push([table, rows.map(({ name }) => name).sort()])
      }
      return Object.fromEntries(tables)
    })
  /** Figures by the record that knows them: of notes on health and needs nobody reads a cell, and single facts are of own cases alone. */
  const figures = (topics: string[], own: string[], facts: string[]) => {
    const read = topics.filter((one) => one !== '-5' && one !== '-6')
    const cells = { fact_cells: read, fact_sums: read }
    const kinds = { fact_topics: topics, fact_groups: topics }
    const state = own.length > 0 ? { quality_scores: own, quality_rule_counts: own } : {}
    return { ...kinds, ...cells, ...state, ...(facts.length > 0 ? { facts } : {}) }
  }
  const german = (...facts: string[]) => figures(['-1', '-2', '-5', '-6'], ['DE'], facts)
  const azerbaijani = (...facts: string[]) => figures(['-1', '-3', '-4', '-5', '-6'], ['AZ'], facts)
  const ofBerlin = ['of one case', 'of the requesting side alone']
  const ofDesk = ['of a case of another unit', ...ofBerlin, 'with a case of another unit', 'with both']
  const laboratory = { laboratory: ['s'], laboratory_answers: ['one'], laboratory_hints: ['one'] }

  test.each<[string, Role, Record<string, string[]>]>([
    [
      ...(['de-lea-berlin', 'case_officer'] as const),
      {
        ...{ ...german('-1', '-2'), quality_findings: ofBerlin, quality_acceptances: ['DE'] },
        ...{ ...laboratory, laboratory_participants: ['participant'] },
      },
    ],
    ['de-zab-bielefeld', 'case_officer', german()],
    [
      ...(['de-bpolp', 'central_desk'] as const),
      {
        ...{ ...german('-1', '-2'), quality_findings: ofDesk, quality_acceptances: ['DE'] },
        ...{ committee_reports: ['DE', 'DE published'], committee_report_cases: ['DE berlin', 'DE moved'] },
        ...{ ...laboratory, laboratory_participants: ['facilitator', 'participant'] },
      },
    ],
    [
      ...(['de-bpolp', 'analyst'] as const),
      { ...german(), committee_reports: ['DE published'], exports: ['of an analyst'], export_pieces: ['0'] },
    ],
    [
      ...(['de-bpolp', 'oversight'] as const),
      {
        ...{ ...german('-1', '-2'), quality_findings: ofDesk, quality_acceptances: ['DE'] },
        figure_queries: ['de-bpolp'],
      },
    ],
    ['de-operator', 'administrator', german()],
    [
      ...(['az-sms', 'central_desk'] as const),
      {
        ...azerbaijani('-1', '-3', '-4'),
        quality_findings: ['of the requested side', 'of the requested side, with another State'],
        ...{ quality_acceptances: ['AZ'], committee_reports: ['AZ'] },
        committee_report_cases: ['AZ berlin', 'AZ french', 'AZ moved'],
      },
    ],
    ['az-sms', 'analyst', azerbaijani()],
    ['az-ombudsman', 'oversight', { ...azerbaijani(), figure_queries: ['az-sms'] }],
    ['az-mission-berlin', 'mission_officer', azerbaijani('-1', '-3')],
    ['az-mia', 'verifier', azerbaijani()],
    ['fr-dgef', 'central_desk', figures(['-4'], [], ['-4'])],
  ])('%s, %s is shown this and nothing else', async (authority, role, expected) => {
    expect(await shownTo(authority, role)).toEqual(expected)
  })

  test('nobody writes what is another’s', async () => {
    const { find } = world.house
    const [own, other] = [find('de-lea-berlin', 'case_officer').userId, find('de-bpolp', 'central_desk').userId]
    const tried = (text: string) =>
      inSeat('de-lea-berlin', 'case_officer', async (tx) => (await sql.raw(text).execute(tx)).numAffectedRows).catch(
        ({ code }: { code?: string }) => code,
      )
    const answer = (user: string) =>
      `insert into laboratory_answers values ('${user}', 'two', 'two', 1, 'right', 1, '{}', now(), now(), now())`
    const hint = (user: string, by: string) =>
      `insert into laboratory_hints values ('${user}', 'two', 'two', 1, now(), ${by})`
    const query = (actor: string) =>
      `insert into figure_queries select gen_random_uuid(), now(), '${actor}', 'de-lea-berlin', 'figures', 'x', 'requesting', 'x', 1, 'x', '{}', '{}', true, 0, 0, null`
    const refused = '42501'
    expect(await tried(answer(own))).toBe(1n)
    expect(await tried(answer(other))).toBe(refused)
    expect(await tried(`update laboratory_answers set user_id = '${other}'`)).toBe(refused)
    expect(await tried('delete from laboratory_answers')).toBe(0n)
    expect(await tried(hint(own, 'null'))).toBe(1n)
    expect(await tried(hint(own, `'${own}'`))).toBe(refused)
    expect(await tried(hint(other, 'null'))).toBe(refused)
    expect(await tried('delete from laboratory_hints')).toBe(0n)
    expect(await tried(`update laboratory_participants set kind = 'facilitator'`)).toBe(refused)
    expect(await tried(`update laboratory_participants set track = 'policy'`)).toBe(1n)
    expect(await tried(query(own))).toBe(1n)
    expect(await tried(query(other))).toBe(refused)
    expect(await tried('delete from figure_queries')).toBe(refused)
  })
})
