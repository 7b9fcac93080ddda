import { sql } from 'kysely'
import type { QualityRuleList } from '../../../contract/quality.ts'
import { seesFindings, seesQuality } from '../../../domain/access/quality.ts'
import { edition, qualityRules } from '../../../domain/quality/catalogue.ts'
import { protectCount } from '../../../domain/quality/score.ts'
import { type Transaction, withSystem } from '../../platform/database/transaction.ts'
import { type Official, withOfficial } from '../../platform/http/actor.ts'
import { notFound } from '../../platform/http/problems.ts'
import { speech } from '../../platform/i18n/catalogue.ts'
import type { Services } from '../../platform/services.ts'
import { chanceOf } from '../statistics/figures.ts'
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
 * counts sees the numbers of the own State under disclosure control, without a case.
 * @throws ProblemError 404 for whoever neither works on files nor counts
 */
export async function readRules(services: Services, official: Official): Promise<QualityRuleList> {
  if (!seesQuality(official.roles)) throw notFound()
  const works = seesFindings(official.roles)
  const counted = works
    ? await withOfficial(services, official, (tx) => ofOwnCases(tx, official), { readOnly: true })
    : await withSystem(services.pools.system, (tx) => ofState(tx, official.authority.state), { readOnly: true })
  const byRule = new Map(counted.map((one) => [one.rule, one]))
  const chance = chanceOf(services)
  const told = (rule: string, of: string, count: number) =>
    works ? count : protectCount(['quality', official.authority.state, rule, of].join('|'), count, chance)
  const words = speech(official.language)
  return {
    edition,
    items: qualityRules.map(({ code, version, mends }) => {
      const { open = 0, accepted = 0, examples = [] } = byRule.get(code) ?? {}
      return {
        ...ruleWords(words, code),
        version,
        mends,
        ...{ open: told(code, 'open', open), accepted: told(code, 'accepted', accepted), examples },
      }
    }),
  }
}

async function ofOwnCases(tx: Transaction, { authority }: Official): Promise<Counted[]> {
  const owned =
    authority.kind === 'central'
      ? sql`finding.owner_state = ${authority.state}`
      : sql`finding.owner_authority = ${authority.id}`
  const { rows } = await sql<Counted>`
    select finding.rule, count(*) filter (where not finding.accepted)::int as open,
           count(*) filter (where finding.accepted)::int as accepted,
           coalesce((array_agg(distinct jsonb_build_object('caseId', cases.case_id, 'reference', cases.reference))
             filter (where not finding.accepted))[1:3], '{}') as examples
      from quality_findings finding
      join case_audience audience on audience.case_id = finding.case_id and audience.authority_id = ${authority.id}
           and audience.basis in ('unit', 'central') and audience.side = finding.mends
      join cases on cases.case_id = finding.case_id
     where ${owned} and ${mayReadOther(authority.id)}
     group by finding.rule`.execute(tx)
  return rows
}

/** Numbers alone, as the system role: an analyst reads no case. */
async function ofState(tx: Transaction, state: string): Promise<Counted[]> {
  const { rows } = await sql<Omit<Counted, 'examples'>>`
    select rule, count(*) filter (where not accepted)::int as open, count(*) filter (where accepted)::int as accepted
      from quality_findings where owner_state = ${state} group by rule`.execute(tx)
  return rows.map((row) => ({ ...row, examples: [] }))
}
