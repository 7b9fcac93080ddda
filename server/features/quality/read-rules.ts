import { sql } from 'kysely'
import type { QualityRuleList } from '../../../contract/quality.ts'
import { seesFindings, seesQuality } from '../../../domain/access/quality.ts'
import { edition, qualityRules } from '../../../domain/quality/catalogue.ts'
import { protectCount } from '../../../domain/quality/score.ts'
import type { Transaction } from '../../platform/database/transaction.ts'
import { type Official, withOfficial } from '../../platform/http/actor.ts'
import { notFound } from '../../platform/http/problems.ts'
import { speech } from '../../platform/i18n/catalogue.ts'
import type { Services } from '../../platform/services.ts'
import { protectionBy } from '../statistics/figures.ts'
import { logQualityQuery } from '../statistics/query-log.ts'
import { daysOf, monthBefore } from './months.ts'
import { mayReadOther } from './read-findings.ts'
import { ruleWords } from './words.ts'

interface Counted {
  rule: string
  open: number
  accepted: number
  examples: { caseId: string; reference: string }[]
}

/**
 * Every rule with what it asks, how often it is found among what the own side can mend, and a few cases of it. Whoever only
 * counts sees the numbers of the own State as they were last counted in the latest month that is over, under disclosure control
 * and without a case; that they asked stands in the query log of figures.
 * @throws ProblemError 404 for whoever neither works on files nor counts
 */
export async function readRules(services: Services, official: Official): Promise<QualityRuleList> {
  if (!seesQuality(official.roles)) throw notFound()
  if (!seesFindings(official.roles)) return ofLastMonth(services, official)
  const counted = await withOfficial(services, official, (tx) => ofOwnCases(tx, official), { readOnly: true })
  const byRule = new Map(counted.map((one) => [one.rule, one]))
  return listOf(official, null, (code) => byRule.get(code) ?? { open: 0, accepted: 0, examples: [] })
}

type Numbers = Pick<QualityRuleList['items'][number], 'open' | 'accepted' | 'examples'>

function listOf({ language }: Official, month: string | null, numbersOf: (code: string) => Numbers): QualityRuleList {
  const words = speech(language)
  const items = qualityRules.map(({ code, version, mends }) => ({
    ...ruleWords(words, code),
    ...{ version, mends, ...numbersOf(code) },
  }))
  return { edition, month, items }
}

/** Numbers as they stand would be asked for before and after an act: as with every figure, the period must be over. */
function ofLastMonth(services: Services, official: Official): Promise<QualityRuleList> {
  const { state } = official.authority
  const [last, before] = [monthBefore(services.clock(), 1), monthBefore(services.clock(), 0)]
  const protection = protectionBy(services)
  return withOfficial(services, official, async (tx) => {
    const rows = await countedIn(tx, state, last)
    const byRule = new Map(rows.map((row) => [row.rule, row]))
    const told = (code: string, of: 'open' | 'accepted') => {
      if (rows.length === 0) return null
      // Without the month, as the scores: what nobody mends stands there in the next one too.
      return protectCount(['quality', state, code, of].join('|'), byRule.get(code)?.[of] ?? 0, protection)
    }
    const numbersOf = (code: string) => ({ open: told(code, 'open'), accepted: told(code, 'accepted'), examples: [] })
    const list = listOf(official, rows.length === 0 ? null : last.slice(0, 7), numbersOf)
    const numbers = list.items.flatMap(({ open, accepted }) => [open, accepted])
    const question = { measure: 'quality_rules', edition, period: daysOf(last, before) } as const
    await logQualityQuery(tx, services, official, { ...question, numbers })
    return list
  })
}

async function ofOwnCases(tx: Transaction, { authority }: Official): Promise<Counted[]> {
  const owned =
    authority.kind === 'central'
      ? sql`finding.owner_state = ${authority.state}`
      : sql`finding.owner_authority = ${authority.id}`
  // References are fetched for the examples alone: a State may have ten thousand findings.
  const { rows } = await sql<Counted>`
    select counted.rule, counted.open, counted.accepted, coalesce((
             select jsonb_agg(jsonb_build_object('caseId', cases.case_id, 'reference', cases.reference) order by cases.reference)
               from cases where cases.case_id = any (counted.some)), '[]') as examples
      from (
        select finding.rule, count(*) filter (where not finding.accepted)::int as open,
               count(*) filter (where finding.accepted)::int as accepted,
               (array_agg(distinct finding.case_id) filter (where not finding.accepted))[1:3] as some
          from quality_findings finding
          join case_audience audience on audience.case_id = finding.case_id and audience.authority_id = ${authority.id}
               and audience.basis in ('unit', 'central') and audience.side = finding.mends
         where ${owned} and ${mayReadOther(authority.id)}
         group by finding.rule) counted`.execute(tx)
  return rows
}

/** Numbers alone, of a month that is over. */
async function countedIn(tx: Transaction, state: string, month: string): Promise<Omit<Counted, 'examples'>[]> {
  const { rows } = await sql<Omit<Counted, 'examples'>>`
    select rule, sum(open)::int as open, sum(accepted)::int as accepted from quality_rule_counts
     where state = ${state} and month = ${month}::date group by rule`.execute(tx)
  return rows
}
