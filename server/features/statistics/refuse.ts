// Offered to other features: exports are refused by the same rules as questions.
import { type Rule, ruleAgainst } from '../../../domain/statistics/allowed.ts'
import type { Measure } from '../../../domain/statistics/measures.ts'
import type { Question } from '../../../domain/statistics/tally.ts'
import { dateIn } from '../../../domain/time/zone.ts'
import { type Official, withOfficial } from '../../platform/http/actor.ts'
import { type ProblemError, problem } from '../../platform/http/problems.ts'
import type { Services } from '../../platform/services.ts'
import type { Counting } from './counting.ts'
import { logQuery, type Through } from './query-log.ts'

/** What somebody wants told: tables, or rows of single cases. */
export interface Wanted {
  questions: readonly Question[]
  /** Rows of single applications or persons: for those alone who may open every one of them. */
  records?: boolean
  /** Tables of a shape that others ask for: what they are broken down by is not for whoever asks to choose. */
  fixed?: boolean
}

/**
 * Refuses what goes beyond the limits of disclosure control, of whatever is told under it; the refusal stands in the query log.
 *
 * @throws ProblemError 422 `beyond_disclosure`: the rule that stopped it, and what is allowed
 */
export async function refuseBeyond(
  services: Services,
  official: Official,
  counting: Counting,
  { questions, records = false, fixed = false }: Wanted,
  through: Through,
): Promise<void> {
  const today = todayOf(services, official)
  const judged = questions
    .filter(({ measure }) => isControlled(counting, measure))
    .map((question) => {
      const rule = records ? recordsRuleOf(question) : ruleAgainst(question, today)
      return { question, rule: fixed && rule && ofBreakdown.has(rule.code) ? fineRule : rule }
    })
  const refused = judged.flatMap(({ question, rule }) => (rule ? [{ question, rule }] : []))
  if (refused.length === 0) return
  const lines = refused.map(({ question, rule }) => ({
    question,
    outcome: { figures: 0, hidden: 0, refused: rule.code },
  }))
  await withOfficial(services, official, (tx) => logQuery(tx, services, official, counting, through, lines))
  throw beyond(refused[0]!.rule)
}

/** Whether figures of a measure are told under disclosure control: to whoever may not see all cases behind them, or to everybody. */
export function isControlled(
  { controlled }: Pick<Counting, 'controlled'>,
  { guarded }: Pick<Measure, 'guarded'>,
): boolean {
  return controlled || guarded === true
}

function recordsRuleOf({ measure }: Question): Rule {
  return { code: measure.guarded ? 'guarded' : 'records', values: {} }
}
const fineRule: Rule = { code: 'shape_too_fine', values: {} }
const ofBreakdown: ReadonlySet<Rule['code']> = new Set(['too_many_dimensions', 'several_values'])

const fieldOf: Readonly<Record<Rule['code'], string | null>> = {
  too_many_dimensions: 'by',
  several_values: 'only',
  period_not_named: 'period',
  period_not_over: 'period',
  earlier_version: 'version',
  shape_too_fine: 'shape',
  records: null,
  guarded: null,
}

function beyond({ code, values }: Rule): ProblemError {
  const messages = `figures.rule.${code}`
  const path = fieldOf[code]
  const fields = path === null ? [] : [{ path, code, values, messageId: `${messages}.title` }]
  return problem(422, 'beyond_disclosure', { messages, values, fields })
}

/** The day on which the official counts. */
export function todayOf(services: Pick<Services, 'clock'>, { authority }: Official): string {
  return dateIn(authority.timeZone, services.clock())
}
