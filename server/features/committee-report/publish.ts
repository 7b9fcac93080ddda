import type { ReportContent } from '../../../contract/committee-report.ts'
import type { Relation } from '../../../domain/agreement/vocabulary.ts'
import type { Told } from '../../../domain/statistics/disclosure.ts'
import type { Period } from '../../../domain/statistics/period.ts'
import { periodBefore } from '../../../domain/statistics/period.ts'
import { nameOfQuestion, publishedTables } from '../../../domain/statistics/published-report.ts'
import type { Question } from '../../../domain/statistics/tally.ts'
import type { Transaction } from '../../platform/database/transaction.ts'
import type { Official } from '../../platform/http/actor.ts'
import type { Services } from '../../platform/services.ts'
import { countings, othersOf } from '../statistics/counting.ts'
import { ofState, protectedIn } from '../statistics/figures.ts'
import { countAllKept } from '../statistics/kept/count-kept.ts'
import { logQuery, outcomeOf } from '../statistics/query-log.ts'
import { refuseBeyond } from '../statistics/refuse.ts'

/** Of whose cases a version for publication is. */
export interface Published {
  agreementId: string
  period: Period
  /** null at the command line, for the cases of every State */
  state: string | null
  requesting: string | null
}

/** A question with what was told. */
export interface Answered {
  question: Question
  told: { figures: Told[]; whole: Told }
}

/**
 * Judges a version for publication that is asked for, by the rules of disclosure control, whoever asks.
 *
 * @returns the requesting State that the report is of: the own where the own State is on that side, null for every other
 * @throws ProblemError 422 `beyond_disclosure` at `period`; the refusal stands in the query log
 */
export async function publishable(
  services: Services,
  official: Official,
  { agreementId, period, requesting }: Omit<Published, 'state'>,
): Promise<string | null> {
  const { state } = official.authority
  const [first] = (await countings(services, official)).filter((one) => one.agreementId === agreementId)
  const of = requesting ?? (first!.side === 'requesting' ? state : null)
  const counting = { ...first!, side: sideOf(state, of), controlled: true }
  const { now } = publishedTables(period, onlyOf(state, of))[0]!
  const questions = [now, { ...now, period: periodBefore(period) }]
  await refuseBeyond(services, official, counting, { questions }, 'report')
  return of
}

/**
 * The figures of a version for publication: each told as it is to an analyst who asks for it, and to nobody in another way. So the
 * report adds nothing to what can be asked (docs/decisions/0056-reports-for-publication.md).
 */
export async function publishedFigures(
  tx: Transaction,
  services: Services,
  published: Published,
): Promise<{ figures: ReportContent['figures']; answered: Answered[] }> {
  const { state, requesting, period } = published
  const tables = publishedTables(period, onlyOf(state, requesting))
  const all = tables.flatMap(({ now, before, edges }) => [now, ...(before ? [before] : []), ...edges])
  const answered = await answerAll(tx, services, published, [
    ...new Map(all.map((one) => [nameOfQuestion(one), one])).values(),
  ])
  const found = new Map(answered.map((one) => [nameOfQuestion(one.question), one.told]))
  const told = (question: Question) => found.get(nameOfQuestion(question))!
  const figures = tables.map(({ planned: { table, measure, by }, now, before, edges }) => ({
    ...{ table, measure: measure.code, by },
    figures: told(now).figures.map(plain),
    ...(before ? { before: told(before).figures.map(plain) } : {}),
    ...(by.length > 0 ? { whole: plain(told(now).whole) } : {}),
    ...(by.length > 0 && before ? { wholeBefore: plain(told(before).whole) } : {}),
    ...(edges.length > 0
      ? { edges: edges.map((edge) => ({ by: edge.by[0]!, figures: told(edge).figures.map(plain) })) }
      : {}),
  }))
  return { figures, answered }
}

async function answerAll(
  tx: Transaction,
  services: Services,
  { agreementId, state, requesting }: Published,
  questions: readonly Question[],
): Promise<Answered[]> {
  const { pack } = services.agreements.current.get(agreementId)!
  const side = state === null ? 'requesting' : sideOf(state, requesting)
  const own = state === null ? questions : questions.map((one) => ofState(one, { side, state }))
  const named = state ?? requesting
  const counting = { agreementId, side, others: named === null ? [] : othersOf(pack, named) }
  const today = services.clock().toISOString().slice(0, 10)
  const counted = await countAllKept(tx, { agreementId, today, ...(state === null ? {} : { party: state }) }, own)
  return questions.map((question, index) => ({
    question,
    told: protectedIn(services, counting, own[index]!, counted[index]!),
  }))
}

/** Writes into the query log what the figures of a report were asked for, as it is written of every question. */
export async function logAsked(
  tx: Transaction,
  services: Services,
  { agreementId, state, requesting }: Published & { state: string },
  by: { userId: string; authorityId: string },
  answered: readonly Answered[],
): Promise<void> {
  const counting = { agreementId, side: sideOf(state, requesting), controlled: true }
  const lines = answered.map(({ question, told }) => ({ question, outcome: outcomeOf(told) }))
  await logQuery(tx, services, { userId: by.userId, authority: { id: by.authorityId } }, counting, 'report', lines)
}

/** Of a version for publication, where the own State is the requesting one it is named. */
export function sideOf(state: string, requesting: string | null): Relation {
  return requesting === state ? 'requesting' : 'requested'
}

/** The cases with one State of the other side, where one is named. */
function onlyOf(state: string | null, requesting: string | null): NonNullable<Question['only']> {
  return requesting && requesting !== state ? { requesting_state: [requesting] } : {}
}

function plain({ by, ...told }: Told) {
  return { by: { ...by }, ...told }
}
