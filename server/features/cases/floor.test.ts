import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type DatabaseActor, withActor, withSystem } from '../../platform/database/transaction.ts'
import type { Filed } from './testing/file-case.ts'
import { type House, openHouse } from './testing/house.ts'

/** Row-level security alone, without any predicate of the program: plain `select *` under the app role. */

let house: House
let filed: Filed
const caseTables = [
  'cases',
  'case_persons',
  'case_audience',
  'case_streams',
  'desk',
  'assignments',
  'case_names',
  'events',
  'event_payloads',
  'documents',
  'document_contents',
  'data_keys',
  'verifications',
  'verifications_ended',
  'verification_holders',
  'register_queries',
  'register_attempts',
  'arrivals',
  'drafts',
  'draft_parts',
  'outbox',
]

beforeAll(async () => {
  house = await openHouse()
  filed = await house.file()
  const { principal, scanId } = filed
  await house.act(house.find('az-sms', 'central_desk'), filed.caseId, 'request_verification', {
    requests: [
      {
        personId: principal,
        authority: 'az-mia',
        register: 'az-identity',
        fields: ['family_name'],
        documentIds: [scanId],
      },
    ],
  })
  await house.act(house.find('de-bpolp', 'central_desk'), filed.caseId, 'add_note', { text: 'Ours alone.' })
})
afterAll(() => house.close())

async function visible(authorityId: string | null): Promise<Record<string, number>> {
  const actor: DatabaseActor = { actorId: 'x', authorityId, state: null, roles: [] }
  const now = '2026-03-14T08:00:00Z'
  const counts: Record<string, number> = {}
  for (const table of caseTables) {
    counts[table] = await withActor(
      house.services.pools.app,
      actor,
      async (tx) => {
        const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(tx)
        return rows[0]!.n
      },
      { now },
    ).catch((error: { code?: string }) => {
      if (error.code === '42501') return 0 // no grant at all: nothing is visible either
      throw error
    })
  }
  return Object.fromEntries(Object.entries(counts).filter(([, n]) => n > 0))
}

test.each([
  ['the central authority of another State', 'fr-dgef'],
  ['another unit of the same State', 'de-zab-bielefeld'],
  ['the mission accredited elsewhere', 'az-mission-vienna'],
  ['a register that was not asked', 'az-moj'],
  ['the border, where nobody was notified', 'az-sbs-airport'],
  ['the operator', 'az-operator'],
  ['a role that meets no cases', null],
  ['an authority that does not exist', 'nobody'],
])('%s sees no row of any kind', async (_who, authorityId) => {
  expect(await visible(authorityId)).toEqual({})
})

test('the register that was asked reaches the person, the question and the named scan, and no event', async () => {
  const counts = await visible('az-mia')
  expect(counts).toEqual({
    case_persons: 1,
    event_payloads: 2,
    documents: 1,
    document_contents: 1,
    data_keys: expect.any(Number),
    verifications: 1,
  })
})

test('each side reads the shared stream and its own, never the other’s', async () => {
  const streams = (authorityId: string) =>
    withActor(house.services.pools.app, { actorId: 'x', authorityId, state: null, roles: [] }, async (tx) => {
      const rows = await tx.selectFrom('events').select('stream').distinct().orderBy('stream').execute()
      return rows.map((row) => row.stream)
    })
  expect(await streams('de-bpolp')).toEqual(['requesting', 'shared'])
  expect(await streams('de-lea-berlin')).toEqual(['requesting', 'shared'])
  expect(await streams('az-sms')).toEqual(['requested', 'shared'])
  expect(await streams('az-mission-berlin')).toEqual(['requested', 'shared'])
})

test('sealed sections and their keys stay with the authorities that handle the file', async () => {
  const sealed = (authorityId: string) =>
    withActor(house.services.pools.app, { actorId: 'x', authorityId, state: null, roles: [] }, async (tx) => {
      const where = ['health', 'danger']
      const parts = await tx.selectFrom('event_payloads').select('part').where('section', 'in', where).execute()
      const keys = await tx.selectFrom('data_keys').select('section').where('section', 'in', where).execute()
      return [parts.length > 0, keys.length > 0]
    })
  expect(await sealed('az-sms')).toEqual([true, true])
  expect(await sealed('de-lea-berlin')).toEqual([true, true])
  expect(await sealed('az-mission-berlin')).toEqual([false, false])
  expect(await sealed('az-mia')).toEqual([false, false])
})

test('each State reads its own part of the audit', async () => {
  const authorities = (authorityId: string, state: string) =>
    withActor(house.services.pools.app, { actorId: 'x', authorityId, state, roles: ['approver'] }, async (tx) => {
      const rows = await tx.selectFrom('audit').select('authority_id').distinct().execute()
      return rows.map((row) => row.authority_id)
    })
  expect(await authorities('az-sms', 'AZ')).toEqual(['az-sms'])
  expect(await authorities('de-lea-berlin', 'DE')).toEqual(['de-bpolp'])
  expect(await authorities('fr-dgef', 'FR')).toEqual([])
})

describe('grants keep what the comments promise', () => {
  const promised: Record<string, Record<string, string>> = {
    events: { rcms_app: 'SELECT', rcms_system: 'INSERT SELECT', rcms_eraser: 'SELECT' },
    event_payloads: { rcms_app: 'SELECT', rcms_system: 'INSERT SELECT', rcms_eraser: 'SELECT' },
    audit: { rcms_app: 'INSERT SELECT', rcms_system: 'INSERT SELECT', rcms_eraser: 'INSERT SELECT' },
    packs: { rcms_app: 'SELECT', rcms_system: 'INSERT SELECT', rcms_eraser: '' },
    idempotency: { rcms_app: 'SELECT', rcms_system: 'INSERT SELECT', rcms_eraser: 'SELECT' },
    users: { rcms_app: 'SELECT', rcms_system: 'INSERT SELECT UPDATE', rcms_eraser: '' },
    live_changes: { rcms_app: '', rcms_system: 'DELETE INSERT SELECT', rcms_eraser: '' },
    invitations: { rcms_app: '', rcms_system: 'DELETE INSERT SELECT UPDATE', rcms_eraser: '' },
    one_time_passwords: { rcms_app: '', rcms_system: 'DELETE INSERT SELECT UPDATE', rcms_eraser: '' },
    backup_codes: { rcms_app: '', rcms_system: 'DELETE INSERT SELECT UPDATE', rcms_eraser: '' },
    passkeys: { rcms_app: '', rcms_system: 'DELETE INSERT SELECT UPDATE', rcms_eraser: '' },
    sign_in_challenges: { rcms_app: '', rcms_system: 'DELETE INSERT SELECT UPDATE', rcms_eraser: '' },
    identity_providers: { rcms_app: '', rcms_system: 'DELETE INSERT SELECT UPDATE', rcms_eraser: '' },
    external_identities: { rcms_app: '', rcms_system: 'DELETE INSERT SELECT UPDATE', rcms_eraser: '' },
    assignments: {
      rcms_app: 'DELETE INSERT SELECT UPDATE',
      rcms_system: 'DELETE INSERT SELECT UPDATE',
      rcms_eraser: 'DELETE SELECT',
    },
    case_faults: { rcms_app: 'SELECT', rcms_system: 'DELETE INSERT SELECT', rcms_eraser: '' },
    case_looks: {
      rcms_app: 'INSERT SELECT UPDATE',
      rcms_system: 'DELETE INSERT SELECT UPDATE',
      rcms_eraser: '',
    },
    message_reads: { rcms_app: 'INSERT SELECT', rcms_system: 'DELETE INSERT SELECT', rcms_eraser: '' },
    desk_views: {
      rcms_app: 'DELETE INSERT SELECT UPDATE',
      rcms_system: 'DELETE INSERT SELECT UPDATE',
      rcms_eraser: '',
    },
    case_names: { rcms_app: 'SELECT', rcms_system: 'DELETE INSERT SELECT', rcms_eraser: 'DELETE SELECT' },
    erasures: { rcms_app: 'SELECT', rcms_system: 'INSERT SELECT', rcms_eraser: 'INSERT SELECT' },
    legal_holds: { rcms_app: 'SELECT', rcms_system: 'INSERT SELECT UPDATE', rcms_eraser: 'SELECT' },
    key_epochs: { rcms_app: '', rcms_system: 'INSERT SELECT UPDATE', rcms_eraser: '' },
    data_keys: { rcms_app: 'SELECT', rcms_system: 'INSERT SELECT UPDATE', rcms_eraser: 'SELECT UPDATE' },
    outbox: { rcms_app: 'INSERT SELECT', rcms_system: 'DELETE INSERT SELECT UPDATE', rcms_eraser: '' },
    notices: { rcms_app: 'SELECT', rcms_system: 'DELETE INSERT SELECT UPDATE', rcms_eraser: 'DELETE SELECT' },
    mails: { rcms_app: 'SELECT', rcms_system: 'DELETE INSERT SELECT UPDATE', rcms_eraser: '' },
    notice_choices: {
      rcms_app: 'DELETE INSERT SELECT UPDATE',
      rcms_system: 'DELETE INSERT SELECT UPDATE',
      rcms_eraser: '',
    },
    tours: { rcms_app: 'INSERT SELECT UPDATE', rcms_system: 'SELECT', rcms_eraser: '' },
    machine_clients: { rcms_app: 'SELECT', rcms_system: 'DELETE INSERT SELECT UPDATE', rcms_eraser: '' },
    access_tokens: { rcms_app: 'SELECT', rcms_system: 'DELETE INSERT SELECT UPDATE', rcms_eraser: '' },
    webhooks: { rcms_app: '', rcms_system: 'DELETE INSERT SELECT UPDATE', rcms_eraser: '' },
    webhook_deliveries: { rcms_app: '', rcms_system: 'DELETE INSERT SELECT UPDATE', rcms_eraser: '' },
    calendar_versions: { rcms_app: 'SELECT', rcms_system: 'INSERT SELECT', rcms_eraser: '' },
    calendar_recounts: { rcms_app: '', rcms_system: 'INSERT SELECT UPDATE', rcms_eraser: '' },
    case_rebuilds: { rcms_app: '', rcms_system: 'INSERT SELECT UPDATE', rcms_eraser: '' },
    job_turns: { rcms_app: '', rcms_system: 'INSERT SELECT UPDATE', rcms_eraser: '' },
    ...Object.fromEntries(
      ['fact_topics', 'fact_groups', 'facts', 'fact_cells', 'fact_sums', 'committee_reports', 'committee_report_cases']
        .concat(['exports', 'export_pieces', 'quality_scores', 'quality_rule_counts', 'laboratory'])
        .map((table) => [table, { rcms_app: 'SELECT', rcms_system: 'DELETE INSERT SELECT UPDATE', rcms_eraser: '' }]),
    ),
    facts_to_tell: { rcms_app: '', rcms_system: 'DELETE INSERT SELECT UPDATE', rcms_eraser: '' },
    figure_queries: { rcms_app: 'INSERT SELECT', rcms_system: 'DELETE INSERT SELECT', rcms_eraser: '' },
    quality_waiting: {
      rcms_app: '',
      rcms_system: 'DELETE INSERT SELECT UPDATE',
      rcms_eraser: 'DELETE INSERT SELECT UPDATE',
    },
    quality_findings: { rcms_app: 'SELECT', rcms_system: 'DELETE INSERT SELECT UPDATE', rcms_eraser: 'DELETE SELECT' },
    quality_acceptances: {
      rcms_app: 'SELECT',
      rcms_system: 'DELETE INSERT SELECT UPDATE',
      rcms_eraser: 'DELETE SELECT',
    },
    quality_checks: { rcms_app: '', rcms_system: 'DELETE INSERT SELECT UPDATE', rcms_eraser: '' },
    laboratory_plants: { rcms_app: '', rcms_system: 'DELETE INSERT SELECT UPDATE', rcms_eraser: '' },
    // The track alone may be chosen.
    laboratory_participants: { rcms_app: 'SELECT', rcms_system: 'DELETE INSERT SELECT UPDATE', rcms_eraser: '' },
    laboratory_answers: {
      rcms_app: 'DELETE INSERT SELECT UPDATE',
      rcms_system: 'DELETE INSERT SELECT UPDATE',
      rcms_eraser: '',
    },
    laboratory_hints: {
      rcms_app: 'DELETE INSERT SELECT',
      rcms_system: 'DELETE INSERT SELECT UPDATE',
      rcms_eraser: '',
    },
    operation_notes: { rcms_app: '', rcms_system: 'INSERT SELECT UPDATE', rcms_eraser: '' },
  }

  test.each(Object.keys(promised))('%s', async (table) => {
    const found: Record<string, string> = {}
    for (const role of ['rcms_app', 'rcms_system', 'rcms_eraser']) {
      const { rows } = await house.database.owner.pg.query<{ held: string }>(
        `select string_agg(p, ' ' order by p) as held
           from unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE']) p
          where has_table_privilege($1, $2, p)`,
        [role, table],
      )
      found[role] = rows[0]!.held ?? ''
    }
    expect(found).toEqual(promised[table])
  })

  test('the eraser empties these columns and writes no other', async () => {
    const { rows } = await house.database.owner.pg.query<{ columns: string }>(
      `select c.relname || ': ' || string_agg(a.attname, ', ' order by a.attnum) as columns
         from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
          and has_column_privilege('rcms_eraser', c.oid, a.attname, 'UPDATE')
          and not has_table_privilege('rcms_eraser', c.oid, 'UPDATE')
        group by c.relname order by c.relname`,
    )
    expect(rows.map(({ columns }) => columns)).toEqual([
      'audit: details',
      'case_streams: version',
      'desk: own_reference',
      'documents: erased_at',
      'drafts: title',
      'event_payloads: sealed, digest',
      'idempotency: request_digest',
      'identity_judgements: reason, salt',
      'known_persons: profile',
      'legal_holds: reason',
      'person_list_rows: outcome, own_id, profile',
      'person_lists: same, look, nobody',
      'quality_acceptances: words',
      'register_queries: sealed',
    ])
  })

  test('the policies hold the eraser to erasing', async () => {
    const { caseId } = filed
    const attempts = [
      sql`update event_payloads set sealed = '\\x01' where case_id = ${caseId}`,
      sql`update case_streams set version = version where case_id = ${caseId}`,
      sql`update documents set erased_at = null where case_id = ${caseId}`,
      sql`update data_keys set wrapped = '\\x01', destroyed_at = null where case_id = ${caseId}`,
      sql`update drafts set title = 'Another' where case_id = ${caseId}`,
    ]
    for (const attempt of attempts) {
      const work = withSystem(house.services.pools.eraser, (tx) => attempt.execute(tx))
      await expect(work).rejects.toMatchObject({ code: '42501' })
    }
    for (const table of ['documents', 'drafts']) {
      const { numAffectedRows } = await withSystem(house.services.pools.eraser, (tx) =>
        sql`delete from ${sql.table(table)} where case_id = ${caseId}`.execute(tx),
      )
      expect(numAffectedRows).toBe(0n)
    }
  })

  test('every table with a case in it is guarded, for its owner too', async () => {
    const { rows } = await house.database.owner.pg.query<{ name: string }>(
      `select distinct c.relname as name from pg_class c
         join pg_attribute a on a.attrelid = c.oid and a.attname = 'case_id' and not a.attisdropped
        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
          and not (c.relrowsecurity and c.relforcerowsecurity)`,
    )
    expect(rows).toEqual([])
  })

  test('so is every table of figures, reports, files, data quality and laboratories', async () => {
    const { rows } = await house.database.owner.pg.query<{ name: string }>(
      `select c.relname as name from pg_class c
        where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relrowsecurity and c.relforcerowsecurity
          and c.relname ~ '^(fact|figure|committee|export|quality|laboratory)'`,
    )
    expect(rows.map(({ name }) => name).sort()).toEqual(
      Object.keys(promised)
        .filter((table) => /^(fact|figure|committee|export|quality|laboratory)/.test(table))
        .sort(),
    )
  })

  test('a function that runs with the rights of its owner looks for names where its owner does', async () => {
    const { rows } = await house.database.owner.pg.query<{ name: string; fixed: boolean }>(
      `select p.proname as name, coalesce(p.proconfig && array['search_path=public'], false) as fixed from pg_proc p
        where p.pronamespace = 'public'::regnamespace and p.prosecdef order by 1`,
    )
    expect(rows).toEqual(['directory_changed', 'facilitates'].map((name) => ({ name, fixed: true })))
  })

  test('no role of the program reaches a partition past its policies', async () => {
    const { rows } = await house.database.owner.pg.query<{ name: string }>(
      `select c.relname as name from pg_class c, unnest(array['rcms_app', 'rcms_system', 'rcms_eraser']) role
        where c.relispartition and has_table_privilege(role, c.oid, 'SELECT')`,
    )
    expect(rows).toEqual([])
  })

  test('the app role does not inherit what the system role may', async () => {
    const work = withActor(
      house.services.pools.app,
      { actorId: 'x', authorityId: 'az-sms', state: 'AZ', roles: [] },
      (tx) => tx.updateTable('cases').set({ stage: 'closed' }).execute(),
    )
    await expect(work).rejects.toMatchObject({ code: '42501' })
  })
})
