import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import type {
  AcceptanceReason,
  FindingsOfCase,
  FindingsPage,
  FindingsQuery,
  QualityFindingView,
} from '../../../contract/quality.ts'
import { seesFindings } from '../../../domain/access/quality.ts'
import type { PersonRelation, Relation } from '../../../domain/agreement/vocabulary.ts'
import { ruleOf } from '../../../domain/quality/catalogue.ts'
import { fromDay, toDay } from '../../../domain/time/plain-date.ts'
import { dateIn } from '../../../domain/time/zone.ts'
import { asSystem } from '../../platform/database/as-system.ts'
import type { Transaction } from '../../platform/database/transaction.ts'
import { type Official, withOfficial } from '../../platform/http/actor.ts'
import { notFound } from '../../platform/http/problems.ts'
import { speech } from '../../platform/i18n/catalogue.ts'
import type { Services } from '../../platform/services.ts'
import { accessTo } from '../cases/read-access.ts'
import { dayKey, decodeCursor, encodeCursor } from '../desk/cursor.ts'
import { fieldWords, ruleWords } from './words.ts'

interface Row {
  finding_id: string
  case_id: string
  rule: string
  person_id: string | null
  relation: PersonRelation | null
  field: string | null
  item: string | null
  others: string[] | null
  mends: Relation
  side: Relation
  owner_authority: string | null
  since: string
  due: string | null
  sort: string
  reference: string
  agreement_id: string
  pack_digest: string
  requesting_state: string
  requested_state: string
  assigned_to: string | null
  assignee: string | null
  reason: AcceptanceReason | null
  words: string | null
  official: string | null
  accepted_by: string | null
  accepted_at: Date | null
}

/** A rule that this version of the program no longer knows is shown to nobody; the next judgement takes it away. */
const cursorShape = z.tuple([z.union([dayKey, z.literal('infinity')]), z.uuid()])

/**
 * What the reader's side can mend, first what is due first: of the own unit, and for a central authority of every case of its
 * State that it reads.
 * @throws ProblemError 404 for whoever works on no file; 422 for a cursor that no page gave out
 */
export function readFindings(services: Services, official: Official, query: FindingsQuery): Promise<FindingsPage> {
  if (!seesFindings(official.roles)) throw notFound()
  const after = query.cursor === undefined ? null : decodeCursor(cursorShape, query.cursor)
  return withOfficial(
    services,
    official,
    async (tx) => {
      const rows = await rowsWhere(
        tx,
        official,
        [
          sql`finding.accepted = ${query.show === 'accepted'}`,
          official.authority.kind === 'central'
            ? sql`finding.owner_state = ${official.authority.state}`
            : sql`finding.owner_authority = ${official.authority.id}`,
          ...filtersOf(query, official, services.clock().toISOString()),
          ...(after
            ? [sql`(coalesce(finding.due, 'infinity'), finding.finding_id) > (${after[0]}::date, ${after[1]}::uuid)`]
            : []),
        ],
        query.limit + 1,
      )
      const shown = rows.slice(0, query.limit)
      const last = shown.at(-1)
      return {
        items: await viewsOf(tx, services, official, shown),
        next: rows.length > query.limit && last ? encodeCursor([last.sort, last.finding_id]) : null,
      }
    },
    { readOnly: true },
  )
}

function filtersOf(query: FindingsQuery, { userId, authority }: Official, now: string): RawBuilder<unknown>[] {
  const { rule, dimension, severity, agreement, authority: owner, assigned, older } = query
  const filters: RawBuilder<unknown>[] = []
  if (rule) filters.push(sql`finding.rule = ${rule}`)
  if (dimension) filters.push(sql`finding.dimension = ${dimension}`)
  if (severity) filters.push(sql`finding.severity = ${severity}`)
  if (agreement) filters.push(sql`finding.agreement_id = ${agreement}`)
  if (owner) filters.push(sql`finding.owner_authority = ${owner}`)
  if (assigned === 'me') filters.push(sql`finding.assigned_to = ${userId}`)
  if (assigned === 'nobody') filters.push(sql`finding.assigned_to is null`)
  if (older !== undefined) {
    filters.push(sql`finding.since <= ${fromDay(toDay(dateIn(authority.timeZone, now)) - older)}::date`)
  }
  return filters
}

/** The findings of a case that the reader may see: those of the own side first. @throws ProblemError 404 as the case itself */
export function findingsOfCase(services: Services, official: Official, caseId: string): Promise<FindingsOfCase> {
  return withOfficial(
    services,
    official,
    async (tx) => {
      if (!(await accessTo(tx, services, official, caseId))) throw notFound()
      if (!seesFindings(official.roles)) return { items: [] }
      const own = await rowsWhere(tx, official, [sql`finding.case_id = ${caseId}`], 200)
      const theirs = await asSystem(tx, () => ofOtherSide(tx, official, caseId))
      return { items: await viewsOf(tx, services, official, [...own, ...theirs]) }
    },
    { readOnly: true },
  )
}

/**
 * What the other side can mend, as far as both see it. As the system role: the row policies show the reader's side its own
 * findings alone, for which authority has the others, who looks after them and whether they were accepted is not the reader's affair.
 */
async function ofOtherSide(tx: Transaction, { authority }: Official, caseId: string): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select finding.finding_id, finding.case_id, finding.rule, finding.person_id, person.relation, finding.field, finding.item,
           null as others, finding.mends, audience.side, null as owner_authority, finding.since, finding.due,
           coalesce(finding.due, 'infinity')::text as sort, cases.reference, cases.agreement_id, cases.pack_digest,
           cases.requesting_state, cases.requested_state, null as assigned_to, null as assignee, null as reason,
           null as words, null as official, null as accepted_by, null as accepted_at
      from quality_findings finding
      join case_audience audience on audience.case_id = finding.case_id and audience.authority_id = ${authority.id}
           and audience.basis in ('unit', 'central') and audience.side <> finding.mends
      join cases on cases.case_id = finding.case_id
      left join case_persons person on person.case_id = finding.case_id and person.person_id = finding.person_id
     where finding.case_id = ${caseId} and finding.seen_by = 'shared'
     order by coalesce(finding.due, 'infinity'), finding.finding_id
     limit 200`.execute(tx)
  return rows
}

/** A finding about other cases as well is for whoever reads one of them: a unit does not learn what another unit has. */
export function mayReadOther(authorityId: string): RawBuilder<boolean> {
  return sql<boolean>`(finding.others is null or exists (select from case_audience other
    where other.case_id = any (finding.others) and other.authority_id = ${authorityId} and other.basis in ('unit', 'central')))`
}

/** Named beside a finding; of more it is told how many. */
const mostOthers = 5

/** Of these cases those that the reader may read, with their references; one statement for all findings of a page. */
async function readable(tx: Transaction, { authority }: Official, caseIds: readonly string[]) {
  if (caseIds.length === 0) return new Map<string, string>()
  const { rows } = await sql<{ case_id: string; reference: string }>`
    select cases.case_id, cases.reference from cases
     where cases.case_id = any (${[...caseIds]}::uuid[])
       and exists (select from case_audience other where other.case_id = cases.case_id
         and other.authority_id = ${authority.id} and other.basis in ('unit', 'central'))`.execute(tx)
  return new Map(rows.map((row) => [row.case_id, row.reference]))
}

function othersOf({ others }: Row, references: ReadonlyMap<string, string>): QualityFindingView['others'] {
  if (others === null) return null
  const cases = others
    .flatMap((caseId) => (references.has(caseId) ? [{ caseId, reference: references.get(caseId)! }] : []))
    .toSorted((a, b) => (a.reference < b.reference ? -1 : 1))
  return { count: cases.length, cases: cases.slice(0, mostOthers) }
}

/** The same predicate as the row policies, stated once more: the side that mends it, and what the rule has read. */
export async function rowsWhere(
  tx: Transaction,
  official: Official,
  filters: RawBuilder<unknown>[],
  limit: number,
): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select finding.finding_id, finding.case_id, finding.rule, finding.person_id, person.relation, finding.field, finding.item,
           finding.others, finding.mends, audience.side, finding.owner_authority, finding.since, finding.due,
           coalesce(finding.due, 'infinity')::text as sort, cases.reference, cases.agreement_id, cases.pack_digest,
           cases.requesting_state, cases.requested_state, finding.assigned_to, users.name as assignee, accepted.reason,
           accepted.words, accepted.official, accepted.authority_id as accepted_by, accepted.accepted_at
      from quality_findings finding
      join case_audience audience on audience.case_id = finding.case_id and audience.authority_id = ${official.authority.id}
           and audience.basis in ('unit', 'central') and audience.side = finding.mends
           and finding.seen_by in ('shared', audience.side)
      join cases on cases.case_id = finding.case_id
      left join case_persons person on person.case_id = finding.case_id and person.person_id = finding.person_id
      left join users on users.user_id = finding.assigned_to
      left join quality_acceptances accepted on finding.accepted and accepted.finding_id = finding.finding_id and accepted.state = ${official.authority.state}
     where finding.owner_state = ${official.authority.state} and ${mayReadOther(official.authority.id)} and ${sql.join(filters, sql` and `)}
     order by coalesce(finding.due, 'infinity'), finding.finding_id
     limit ${limit}`.execute(tx)
  return rows
}

async function viewsOf(
  tx: Transaction,
  services: Services,
  official: Official,
  rows: readonly Row[],
): Promise<QualityFindingView[]> {
  const references = await readable(tx, official, [...new Set(rows.flatMap(({ others }) => others ?? []))])
  const words = speech(official.language)
  const views: QualityFindingView[] = []
  for (const row of rows) {
    const pack = await services.agreements.version(row.pack_digest)
    const rule = ruleOf(row.rule)
    const mine = row.mends === row.side
    views.push({
      ...ruleWords(words, row.rule),
      findingId: row.finding_id,
      caseId: row.case_id,
      reference: row.reference,
      agreementId: row.agreement_id,
      otherState: row.side === 'requesting' ? row.requested_state : row.requesting_state,
      personId: row.person_id,
      relation: row.relation,
      field: fieldWords(pack, words, row.field),
      item: row.item,
      others: othersOf(row, references),
      act: rule.on === 'person' ? 'correct_application' : (rule.act ?? null),
      mends: row.mends,
      mine,
      // Which unit of the other State has the case is its own affair.
      owner: mine ? row.owner_authority : null,
      since: row.since,
      due: row.due,
      assignee: mine && row.assigned_to && row.assignee ? { userId: row.assigned_to, name: row.assignee } : null,
      accepted:
        mine && row.reason && row.accepted_at
          ? {
              reason: row.reason,
              words: row.words ?? '',
              official: row.official ?? '',
              authority: row.accepted_by ?? '',
              at: row.accepted_at.toISOString(),
            }
          : null,
    })
  }
  return views
}
