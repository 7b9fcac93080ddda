/**
 * What the rules of data quality cost: at an act, in the judgement of a case, in the turn of the night and on the work list.
 *
 * node bench/quality.ts [--cases 1000000] [--findings 200000]
 *
 * In a database of its own that is gone afterwards, filled with rows of cases that one authority files: one in twenty is open. Judgement is
 * measured upon a case with four persons in the memory of the program, and lists as the app role beneath its policies.
 */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { sql } from 'kysely'
import { edition } from '../domain/quality/catalogue.ts'
import { judgeCase } from '../domain/quality/judge.ts'
import { application, child, course, person } from '../domain/quality/testing/records.ts'
import { askQuality } from '../server/features/quality/ask.ts'
import { dueForQuality } from '../server/features/quality/check-waiting.ts'
import { countScores } from '../server/features/quality/count-scores.ts'
import { rowsWhere } from '../server/features/quality/read-findings.ts'
import { installationSecret, secretsFolder } from '../server/platform/config/secret.ts'
import { createPools } from '../server/platform/database/connect.ts'
import { startEmbedded } from '../server/platform/database/embedded.ts'
import { migrate } from '../server/platform/database/migrate.ts'
import { ensureRoles } from '../server/platform/database/roles.ts'
import { withActor, withSystem } from '../server/platform/database/transaction.ts'
import type { Official } from '../server/platform/http/actor.ts'

const { values } = parseArgs({
  options: { cases: { type: 'string', default: '1000000' }, findings: { type: 'string', default: '200000' } },
})
const [cases, findings] = [Number(values.cases), Number(values.findings)]

judged()
const dataDir = mkdtempSync(join(tmpdir(), 'rcms-quality-'))
chmodSync(dataDir, 0o711)
const cluster = await startEmbedded({ dataDir })
const secret = installationSecret(dataDir)
const pools = createPools(cluster.ownerUrl, secret)
const services = { pools, clock: () => new Date('2026-03-13T08:00:00Z') }
try {
  await ensureRoles(pools.owner, secret, secretsFolder(dataDir))
  await migrate(pools.owner)
  await fill()
  await acts()
  const asked = await timed(() => withSystem(pools.system, (tx) => dueForQuality(tx, services.clock())))
  console.log(`the turn of the night names ${asked.result} of ${cases} cases: ${asked.ms} ms`)
  const counted = await timed(() => countScores(services as never))
  console.log(`scores of the month over ${cases / 20} open cases: ${counted.ms} ms`)
  await lists()
} finally {
  await pools.close()
  await cluster.stop()
  rmSync(dataDir, { recursive: true, force: true })
}

async function timed<T>(work: () => Promise<T>): Promise<{ result: T; ms: string }> {
  const began = performance.now()
  const result = await work()
  return { result, ms: (performance.now() - began).toFixed(0) }
}

function judged(): void {
  const one = application([
    person({ family_name: 'unknown' }),
    child({}),
    child({ birth_date: '2017-01-01' }, 'child-2'),
  ])
  const plain = course()
  const record = {
    versions: [{ on: '2026-03-13', application: one }],
    courses: { shared: plain, requesting: plain, requested: plain },
  }
  for (let index = 0; index < 500; index++) judgeCase(record, '2026-03-20')
  const began = performance.now()
  const times = 5_000
  for (let index = 0; index < times; index++) judgeCase(record, '2026-03-20')
  console.log(`all rules upon one case in memory: ${((performance.now() - began) / times).toFixed(3)} ms`)
}

async function fill(): Promise<void> {
  await withSystem(pools.owner, async (tx) => {
    for (const table of ['cases', 'case_audience', 'quality_checks', 'quality_findings', 'packs', 'authorities']) {
      await sql`alter table ${sql.table(table)} no force row level security`.execute(tx)
    }
    await sql`insert into authorities (authority_id, state, kind, name, place, time_zone)
      select 'unit-' || n, 'DE', 'local', '{"en":"A","az":"A"}', 'X', 'Europe/Berlin' from generate_series(0, 19) n`.execute(
      tx,
    )
    await sql`insert into authorities (authority_id, state, kind, name, place, time_zone)
      values ('central', 'DE', 'central', '{"en":"A","az":"A"}', 'X', 'Europe/Berlin')`.execute(tx)
    await sql`insert into packs (pack_digest, agreement_id, version, content, files, installed_at)
      values (${'a'.repeat(64)}, 'agreement', '2026.1', '{}', '{}', now())`.execute(tx)
    const id = sql`md5('case' || n)::uuid`
    await sql`insert into cases select ${id}, 'R-' || n, 'agreement', ${'a'.repeat(64)}, 'normal', 'DE', 'AZ', 'central', 'unit-' || n % 20,
        'az', '2026-01-01', null, n % 20 > 0, false, 'received', 1, null from generate_series(1, ${cases}::int) n`.execute(
      tx,
    )
    await sql`insert into case_audience select ${id}, 'unit-' || n % 20, 'requesting', 'unit' from generate_series(1, ${cases}::int) n`.execute(
      tx,
    )
    await sql`insert into case_audience select ${id}, 'central', 'requesting', 'central' from generate_series(1, ${cases}::int) n`.execute(
      tx,
    )
    await sql`insert into quality_checks select ${id}, 'agreement', 'DE', 'AZ', 'unit-' || n % 20, 'az', n % 20 = 0, 1, (n % 60 = 0)::int, 0, 0, 0, 0, 0, 0, 0,
        ${edition}::int, now(), case when n % 2000 = 0 then '2026-03-10'::date when n % 20 = 0 then '2026-06-01' end
      from generate_series(1, ${cases}::int) n`.execute(tx)
    await sql`insert into quality_findings (finding_id, case_id, agreement_id, rule, version, dimension, severity, mends, seen_by, owner_state,
        owner_authority, since, due, stand)
      select md5('finding' || n)::uuid, md5('case' || n * 5)::uuid, 'agreement', 'address_missing', 1, 'completeness', 'look', 'requesting', 'shared', 'DE',
             'unit-' || n * 5 % 20, '2026-01-01', '2026-01-22'::date + n % 90, 0
        from generate_series(1, ${findings}::int) n`.execute(tx)
    for (const table of ['cases', 'case_audience', 'quality_checks', 'quality_findings', 'packs', 'authorities']) {
      await sql`alter table ${sql.table(table)} force row level security`.execute(tx)
    }
  })
  await pools.owner.pg.query('vacuum analyze cases, case_audience, quality_checks, quality_findings')
}

/** One statement in the transaction of an act. */
async function acts(): Promise<void> {
  const times = 2_000
  await withSystem(pools.system, async (tx) => {
    const began = performance.now()
    for (let index = 0; index < times; index++) {
      await askQuality(tx, `00000000-0000-4000-8000-${String(index % 500).padStart(12, '0')}`, services.clock())
    }
    console.log(`an act puts its case on the list: ${((performance.now() - began) / times).toFixed(2)} ms`)
  })
  await withSystem(pools.system, (tx) => sql`delete from quality_waiting`.execute(tx))
}

async function lists(): Promise<void> {
  const official = { authority: { id: 'central', state: 'DE' } } as Official
  const actor = { actorId: 'x', authorityId: 'central', state: 'DE', roles: ['central_desk'] }
  const page = (more = sql`true`) =>
    withActor(pools.app, actor, (tx) =>
      rowsWhere(
        tx,
        official,
        [sql`finding.mends = audience.side`, sql`finding.accepted = false`, sql`finding.owner_state = 'DE'`, more],
        31,
      ),
    )
  await page()
  const first = await timed(() => page())
  const last = first.result.at(-1)!
  const next = await timed(() =>
    page(sql`(coalesce(finding.due, 'infinity'), finding.finding_id) > (${last.sort}::date, ${last.finding_id}::uuid)`),
  )
  console.log(
    `the work list of a central desk with ${findings} findings: first page ${first.ms} ms, the next ${next.ms} ms`,
  )
}
