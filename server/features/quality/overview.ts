// Offered to other features: the command line tells how records stand.
import { sql } from 'kysely'
import type { Relation } from '../../../domain/agreement/vocabulary.ts'
import { edition } from '../../../domain/quality/catalogue.ts'
import type { QualityScore } from '../../../domain/quality/score.ts'
import { withSystem } from '../../platform/database/transaction.ts'
import type { Services } from '../../platform/services.ts'
import { monthBefore } from './months.ts'

/** What findings are counted by: their rule, who can mend them, or the month since which they stand. */
export const overviewBy = ['rule', 'authority', 'month'] as const
export type OverviewBy = (typeof overviewBy)[number]

export interface FindingCount {
  /** A rule, an authority, or a month as `2026-03`. */
  of: string
  /** Open, by weight. */
  mend: number
  look: number
  note: number
  /** Of the open ones, those whose wished day is over. */
  overdue: number
  accepted: number
  /** Since when the oldest open one stands; null where none is open. */
  oldest: string | null
}

export interface ScoreLine extends QualityScore {
  month: string
  agreementId: string
  side: Relation
  state: string
  authorityId: string
}

export interface QualityOverview {
  edition: number
  /** Cases that changed and are not judged yet. */
  waiting: number
  /** The last months, this one included: the newest first. */
  scores: ScoreLine[]
  findings: FindingCount[]
}

/**
 * How the records of an installation stand, over both sides of every case: numbers alone, exact, for whoever runs it. What one
 * side's own stream brought about counts among the findings, and in no score.
 *
 * @param months of the scores, this one included
 */
export function readOverview(
  services: Services,
  { by, agreement, months }: { by: OverviewBy; agreement?: string | undefined; months: number },
): Promise<QualityOverview> {
  const today = services.clock().toISOString().slice(0, 10)
  const ofAgreement = agreement === undefined ? sql`true` : sql`agreement_id = ${agreement}`
  const key = { rule: sql`rule`, authority: sql`owner_authority`, month: sql`to_char(since, 'YYYY-MM')` }[by]
  // Where there is most to mend comes first; months in their order.
  const order = by === 'month' ? sql`1` : sql`2 desc, 3 desc, 4 desc, 1`
  return withSystem(
    services.pools.system,
    async (tx) => {
      const findings = await sql<FindingCount>`
        select ${key} as of,
               count(*) filter (where not accepted and severity = 'mend')::int as mend,
               count(*) filter (where not accepted and severity = 'look')::int as look,
               count(*) filter (where not accepted and severity = 'note')::int as note,
               count(*) filter (where not accepted and due < ${today}::date)::int as overdue,
               count(*) filter (where accepted)::int as accepted,
               (min(since) filter (where not accepted))::text as oldest
          from quality_findings where ${ofAgreement} group by 1 order by ${order}`.execute(tx)
      const scores = await sql<ScoreLine>`
        select to_char(month, 'YYYY-MM') as month, agreement_id as "agreementId", side, state, authority_id as "authorityId",
               sum(applications)::int as applications, sum(without_mend)::int as "withoutMend",
               sum(without_look)::int as "withoutLook", sum(persons)::int as persons,
               sum(persons_without)::int as "personsWithout", sum(accepted)::int as accepted
          from quality_scores where month >= ${monthBefore(services.clock(), months - 1)}::date and ${ofAgreement}
         group by month, agreement_id, side, state, authority_id order by month desc, agreement_id, side, state, authority_id`.execute(
        tx,
      )
      const waiting = await sql<{ n: number }>`select count(*)::int as n from quality_waiting`.execute(tx)
      return { edition, waiting: waiting.rows[0]?.n ?? 0, scores: scores.rows, findings: findings.rows }
    },
    { readOnly: true },
  )
}
