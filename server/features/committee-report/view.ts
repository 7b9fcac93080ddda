import { type Selectable, sql } from 'kysely'
import type { z } from 'zod'
import type {
  ReconciledCases,
  ReportContent,
  ReportRow,
  reconciledCasesQuery,
  WholeReport,
} from '../../../contract/committee-report.ts'
import type { Language } from '../../../contract/i18n.ts'
import type { Localized } from '../../../domain/agreement/form.ts'
import { textIn } from '../../../domain/agreement/localized.ts'
import { nameOf } from '../../../domain/statistics/period.ts'
import type { Reason } from '../../../domain/statistics/reconciliation.ts'
import type { Database } from '../../platform/database/schema.ts'
import type { Transaction } from '../../platform/database/transaction.ts'
import { type Official, withOfficial } from '../../platform/http/actor.ts'
import { notFound } from '../../platform/http/problems.ts'
import type { Services } from '../../platform/services.ts'
import { type Reports, reportsOf } from './access.ts'
import type { Made } from './paper/words.ts'
import { paperOf } from './paper.ts'

type Stored = Selectable<Database['committee_reports']>
/** With the name of the authority at which it was made. */
type Row = Stored & { authority_name: Localized }
type Told = Omit<Stored, 'content' | 'ways' | 'held_until' | 'held_by' | 'attempts'>

export function rowOf(row: Omit<Told, 'authority_id' | 'state' | 'asked_by'>): ReportRow {
  return {
    ...{ reportId: row.report_id, agreementId: row.agreement_id },
    period: nameOf({ from: row.from_day, to: row.to_day }),
    ...{ requesting: row.requesting_state, forPublication: row.for_publication },
    ...{ askedBy: row.asked_name, askedAt: row.asked_at.toISOString() },
    stage: row.stage as ReportRow['stage'],
    ...{ read: row.read, cases: row.cases },
    madeAt: row.made_at?.toISOString() ?? null,
    digest: row.digest,
  }
}

/**
 * The reports of the own State, the newest first: of agreements of which the reader may open every case, and the versions for
 * publication of all.
 * @throws ProblemError 404 for whoever neither sits in the committee nor analyses figures
 */
export async function listReports(services: Services, official: Official): Promise<{ items: ReportRow[] }> {
  const { exact, published } = await reportsOf(services, official)
  const of = (agreements: ReadonlySet<string>) => sql<boolean>`agreement_id = any(${[...agreements]}::text[])`
  return withOfficial(services, official, async (tx) => {
    const rows = await tx
      .selectFrom('committee_reports')
      .select(['report_id', 'agreement_id', 'from_day', 'to_day', 'requesting_state', 'asked_name', 'asked_at'])
      .select(['stage', 'read', 'cases', 'made_at', 'digest', 'for_publication'])
      .where('state', '=', official.authority.state)
      .where(sql<boolean>`case when for_publication then ${of(published)} else ${of(exact)} end`)
      .orderBy('asked_at', 'desc')
      .orderBy('report_id')
      .limit(100)
      .execute()
    return { items: rows.map(rowOf) }
  })
}

/** @throws ProblemError 404 for a report of another State, or of an agreement that is not among those seen */
async function reportIn(
  tx: Transaction,
  official: Official,
  reportId: string,
  { exact, published }: Reports,
): Promise<Row> {
  const row = await tx
    .selectFrom('committee_reports')
    .innerJoin('authorities', 'authorities.authority_id', 'committee_reports.authority_id')
    .selectAll('committee_reports')
    .select('authorities.name as authority_name')
    .where('report_id', '=', reportId)
    .where('committee_reports.state', '=', official.authority.state)
    .executeTakeFirst()
  if (!row || !(row.for_publication ? published : exact).has(row.agreement_id)) throw notFound()
  return { ...row, authority_name: row.authority_name as unknown as Localized }
}

/** Who made a report, as its papers say it: in the time of whoever reads it. A version for publication names no official. */
export function madeOf(row: Row, { authority }: Official, language: Language): Made {
  const by = [...(row.for_publication ? [] : [row.asked_name]), textIn(row.authority_name, language)].join(', ')
  return { by, at: row.made_at!.toISOString(), digest: row.digest!, timeZone: authority.timeZone }
}

/** A report that is made, with its content. @throws ProblemError 404 until it is */
export async function madeReport(
  services: Services,
  official: Official,
  reportId: string,
): Promise<{ row: Row; content: ReportContent }> {
  const reports = await reportsOf(services, official)
  const row = await withOfficial(services, official, (tx) => reportIn(tx, official, reportId, reports))
  if (row.content === null) throw notFound()
  return { row, content: row.content as unknown as ReportContent }
}

/** An exact report that is made. @throws ProblemError 404 until it is, and for a version for publication: behind it are no cases */
export async function exactReport(services: Services, official: Official, reportId: string): Promise<ReportContent> {
  const { row, content } = await madeReport(services, official, reportId)
  if (row.for_publication) throw notFound()
  return content
}

/** Whether a reader may see which cases make up the differences of a report. */
export function showsCases(official: Official, row: Pick<Row, 'for_publication'>): boolean {
  return official.readsCases && !row.for_publication
}

/** A report with how far it is; once it is made, in the words of the language. @throws ProblemError 404 */
export async function viewReport(
  services: Services,
  official: Official,
  reportId: string,
  language: Language,
): Promise<WholeReport> {
  const reports = await reportsOf(services, official)
  const row = await withOfficial(services, official, (tx) => reportIn(tx, official, reportId, reports))
  const content = row.content as unknown as ReportContent | null
  const paper = content && (await paperOf(services, content, madeOf(row, official, language), language))
  return {
    ...rowOf(row),
    mayOpenCases: showsCases(official, row),
    reconciliations: content?.reconciliations ?? [],
    paper,
  }
}

/**
 * The cases that one side or both count, in the order of their references: of the reason that is named, or all. Row policies
 * leave those alone that the reader's authority reads.
 */
export async function readCasesOf(
  services: Services,
  official: Official,
  reportId: string,
  { of, reason, after = '', limit }: z.infer<typeof reconciledCasesQuery>,
): Promise<ReconciledCases> {
  const reports = await reportsOf(services, official)
  return withOfficial(services, official, async (tx) => {
    const { for_publication } = await reportIn(tx, official, reportId, reports)
    if (for_publication) throw notFound()
    let query = tx
      .selectFrom('committee_report_cases')
      .selectAll()
      .where('report_id', '=', reportId)
      .where('thing', '=', of)
      .where('reference', '>', after)
    if (reason) query = query.where(sql<boolean>`${reason} = any(reasons)`)
    const rows = await query
      .orderBy('reference')
      .limit(limit + 1)
      .execute()
    const items = rows.slice(0, limit).map((row) => ({
      ...{ caseId: row.case_id, reference: row.reference, requestingState: row.requesting_state },
      ...{ requesting: row.requesting, requested: row.requested },
      ...{ requestingDay: row.requesting_day, requestedDay: row.requested_day },
      reasons: row.reasons.map((one, index) => ({ reason: one as Reason, difference: row.differences[index]! })),
    }))
    return { items, next: rows.length > limit ? items.at(-1)!.reference : null }
  })
}
