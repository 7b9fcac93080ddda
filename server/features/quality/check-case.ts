import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { CaseFile } from '../../../domain/case/case-file.ts'
import { edition, ruleOf } from '../../../domain/quality/catalogue.ts'
import { judgeCase, placeOf, type QualityFinding } from '../../../domain/quality/judge.ts'
import { dateIn } from '../../../domain/time/zone.ts'
import type { Transaction } from '../../platform/database/transaction.ts'
import type { Services } from '../../platform/services.ts'
import { askLikeCases, askOpenCases } from './ask.ts'
import { readQualityRecord } from './record.ts'

/** A finding as it is kept. */
interface Row extends QualityFinding {
  id: string
  accepted: boolean
}

/**
 * Judges one case anew and makes its findings what the rules find today: what was mended goes, who looks after what stays is
 * kept, and what an official accepted rests while the same is still there. As the system role.
 */
export async function checkCase(tx: Transaction, services: Services, caseId: string): Promise<void> {
  const record = await readQualityRecord(tx, services, caseId)
  const { file, erased } = record
  const now = services.clock().toISOString()
  const zone = services.calendars[file.requestedState]?.timeZone ?? 'UTC'
  const { findings, nextOn } = judgeCase(record, dateIn(zone, now))
  const accepted = await acceptedIn(tx, caseId)
  // Of whoever was erased nothing is found any more, although headers still tell when they arrived.
  const standing = erased.size === file.persons.length ? [] : findings.filter((one) => !erased.has(one.personId ?? ''))
  const rows = standing.map((one): Row => {
    const id = findingId(caseId, one)
    const resting = accepted.get(id)
    const same = resting?.version === one.version && resting.since === one.since && resting.stand === one.stand
    return { ...one, id, accepted: same }
  })
  const before = await othersIn(tx, caseId)
  await keepFindings(tx, file, rows)
  const after = new Set(rows.flatMap(({ others }) => others ?? []))
  // What is found here of several cases is found in each of them, and no longer once it was put right here.
  const changed = [...before, ...after].filter((one) => before.has(one) !== after.has(one))
  if (changed.length > 0) await askOpenCases(tx, changed, now)
  await keepCheck(tx, file, rows, nextOn, now)
  // A case that is over is no likeness any more. Only open ones are asked for, so that this ends.
  if (file.closed) await askLikeCases(tx, caseId, now)
}

/** The same for the same finding, so that its address lasts and a rebuild changes nothing. */
export function findingId(caseId: string, { rule, mends, ...place }: QualityFinding): string {
  const hex = createHash('sha256')
    .update(`${caseId} ${rule} ${mends} ${placeOf(place)}`)
    .digest('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  )
}

async function acceptedIn(tx: Transaction, caseId: string) {
  const rows = await tx
    .selectFrom('quality_acceptances')
    .select(['finding_id', 'version', 'since', 'stand'])
    .where('case_id', '=', caseId)
    .execute()
  return new Map(rows.map(({ finding_id, ...one }) => [finding_id, one]))
}

/** The other cases that the findings of a case are about, as they stand. */
async function othersIn(tx: Transaction, caseId: string): Promise<Set<string>> {
  const rows = await tx
    .selectFrom('quality_findings')
    .select('others')
    .where('case_id', '=', caseId)
    .where('others', 'is not', null)
    .execute()
  return new Set(rows.flatMap(({ others }) => others ?? []))
}

async function keepFindings(tx: Transaction, file: CaseFile, rows: readonly Row[]): Promise<void> {
  const values = rows.map((row) => ({
    case_id: file.caseId,
    finding_id: row.id,
    agreement_id: file.agreementId,
    rule: row.rule,
    version: row.version,
    dimension: ruleOf(row.rule).dimension,
    severity: ruleOf(row.rule).severity,
    person_id: row.personId,
    field: row.field,
    item: row.item,
    others: row.others,
    mends: row.mends,
    seen_by: row.seenBy,
    owner_state: row.mends === 'requesting' ? file.requestingState : file.requestedState,
    owner_authority: row.mends === 'requesting' ? file.requestingUnit : file.requestedAuthority,
    since: row.since,
    due: row.due,
    stand: row.stand,
    accepted: row.accepted,
  }))
  await sql`-- named: findings that are gone
    delete from quality_findings where case_id = ${file.caseId}
       and finding_id <> all (${values.map((one) => one.finding_id)}::uuid[])`.execute(tx)
  if (values.length === 0) return
  const columns = sql.raw(Object.keys(values[0]!).join(', '))
  // Whoever looks after it goes on, unless it came to another authority.
  await sql`-- named: findings of a case
    insert into quality_findings as kept (${columns})
    select ${columns} from jsonb_populate_recordset(null::quality_findings, ${JSON.stringify(values)}::jsonb)
        on conflict (finding_id) do update
       set version = excluded.version, dimension = excluded.dimension, severity = excluded.severity,
           owner_state = excluded.owner_state, owner_authority = excluded.owner_authority, since = excluded.since,
           due = excluded.due, stand = excluded.stand, accepted = excluded.accepted, others = excluded.others,
           assigned_to = case when kept.owner_authority = excluded.owner_authority then kept.assigned_to end
     where (kept.version, kept.dimension, kept.severity, kept.owner_authority, kept.since, kept.due, kept.stand, kept.accepted, kept.others)
           is distinct from (excluded.version, excluded.dimension, excluded.severity, excluded.owner_authority, excluded.since,
             excluded.due, excluded.stand, excluded.accepted, excluded.others)`.execute(tx)
}

async function keepCheck(
  tx: Transaction,
  file: CaseFile,
  rows: readonly Row[],
  nextOn: string | null,
  now: string,
): Promise<void> {
  // What one side alone knows counts in no score: both read the same number.
  const shared = rows.filter(({ seenBy }) => seenBy === 'shared')
  const of = (side: 'requesting' | 'requested') => {
    const open = shared.filter(({ mends, accepted }) => mends === side && !accepted)
    const severe = (severity: string) => open.filter(({ rule }) => ruleOf(rule).severity === severity)
    return {
      mend: severe('mend').length,
      look: severe('look').length,
      persons: new Set(severe('mend').flatMap(({ personId }) => personId ?? [])).size,
      accepted: shared.filter(({ mends, accepted }) => mends === side && accepted).length,
    }
  }
  const [requesting, requested] = [of('requesting'), of('requested')]
  await tx
    .insertInto('quality_checks')
    .values({
      case_id: file.caseId,
      agreement_id: file.agreementId,
      requesting_state: file.requestingState,
      requested_state: file.requestedState,
      requesting_unit: file.requestingUnit,
      requested_authority: file.requestedAuthority,
      counted: !file.closed && !file.stopped,
      persons: file.persons.length,
      requesting_mend: requesting.mend,
      requesting_look: requesting.look,
      requesting_persons: requesting.persons,
      requesting_accepted: requesting.accepted,
      requested_mend: requested.mend,
      requested_look: requested.look,
      requested_persons: requested.persons,
      requested_accepted: requested.accepted,
      edition,
      checked_at: now,
      next_on: nextOn,
    })
    .onConflict((conflict) =>
      conflict.column('case_id').doUpdateSet((eb) => {
        const anew = (column: 'counted') => eb.ref(`excluded.${column}`)
        return Object.fromEntries(checkColumns.map((column) => [column, anew(column as 'counted')]))
      }),
    )
    .execute()
}

const checkColumns = [
  ...[
    'agreement_id',
    'requesting_state',
    'requested_state',
    'requesting_unit',
    'requested_authority',
    'counted',
    'persons',
  ],
  ...['requesting_mend', 'requesting_look', 'requesting_persons', 'requesting_accepted'],
  ...[
    'requested_mend',
    'requested_look',
    'requested_persons',
    'requested_accepted',
    'edition',
    'checked_at',
    'next_on',
  ],
]
