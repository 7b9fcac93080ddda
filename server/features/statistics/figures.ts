// Offered to other features: whatever tells figures to an official asks for them here.
import { createHmac } from 'node:crypto'
import { type FiguresAnswer, mostFigures, type Remark } from '../../../contract/statistics.ts'
import type { Relation } from '../../../domain/agreement/vocabulary.ts'
import { isSelection } from '../../../domain/statistics/allowed.ts'
import { asItIs, type Control, protect, type Told } from '../../../domain/statistics/disclosure.ts'
import { impossibleIn } from '../../../domain/statistics/impossible.ts'
import { measureOf } from '../../../domain/statistics/measures.ts'
import type { Chance } from '../../../domain/statistics/noise.ts'
import type { Figure, Question } from '../../../domain/statistics/tally.ts'
import { type Official, withOfficial } from '../../platform/http/actor.ts'
import type { Services } from '../../platform/services.ts'
import { type AskedQuestion, readAsked, unknownValue } from './asked.ts'
import { type Counting, countingOf } from './counting.ts'
import { everyCell } from './every-cell.ts'
import { type Counted, countAllKept } from './kept/count-kept.ts'
import { countLately, type Lately } from './lately.ts'
import { inOwnTurn } from './own-turn.ts'
import { logQuery, outcomeOf, type Through } from './query-log.ts'
import { isControlled, refuseBeyond, todayOf } from './refuse.ts'

export interface AskedFigures extends AskedQuestion {
  agreement: string
  side?: Relation | undefined
}

/**
 * Figures for an official: the one way by which any reach somebody who may not see every case behind them. Only cases of the
 * own State count; figures come as they are to whoever may open all of these cases, and under disclosure control to everybody
 * else; that they were asked for stands in the query log.
 *
 * @throws ProblemError 403 for whoever counts nothing; 404 for an agreement to which the own State is no party; 422 for what
 *   cannot be asked (`invalid`, at the field) or not under disclosure control (`beyond_disclosure`, with the rule)
 */
export async function figuresFor(
  services: Services,
  official: Official,
  asked: AskedFigures,
  through: Through = 'figures',
): Promise<FiguresAnswer> {
  const counting = await countingOf(services, official, asked.agreement, asked.side)
  const today = todayOf(services, official)
  const question = readAsked(asked, counting, today)
  await refuseBeyond(services, official, counting, { questions: [question] }, through)
  const [answer] = await answerAll(services, official, counting, [question], through)
  const { measure, period, by, only = {} } = question
  const { figures, whole, remarks } = answer!
  return {
    ...{ measure: measure.code, version: measure.version, unit: measure.unit, formula: measure.formula },
    ...{ agreementId: counting.agreementId, side: counting.side, period, periodText: asked.period },
    ...{ by: [...by], only: only as Record<string, string[]>, figures, whole, remarks },
    ...shownTo({ controlled: isControlled(counting, measure) }, services),
    countedUntil: services.clock().toISOString(),
    mayOpenCases: counting.mayOpenCases && !measure.guarded,
  }
}

/** What the reader is told of how figures are told. */
export function shownTo({ controlled }: Pick<Counting, 'controlled'>, { config }: Pick<Services, 'config'>) {
  const threshold = controlled ? config.statisticsThreshold : null
  return { threshold, base: threshold }
}

export interface Answer {
  figures: FiguresAnswer['figures']
  whole: FiguresAnswer['whole']
  remarks: Remark[]
  countedAt: number
}

/** Answers to several questions of one screen, in one transaction and with one entry of the log. The questions were judged before. */
export function answerAll(
  services: Services,
  official: Official,
  counting: Counting,
  questions: readonly Question[],
  through: Through,
): Promise<Answer[]> {
  const today = todayOf(services, official)
  const among = keptBy(services, counting)
  const own = questions.map((question) => ofState(question, counting))
  const answer = () =>
    withOfficial(services, official, async (tx) => {
      const at = services.clock().getTime()
      const counted =
        through === 'dashboard'
          ? await countLately(tx, services, among, own)
          : (await countAllKept(tx, among, own)).map((one) => ({ at, counted: one }))
      const answers = questions.map((question, index) =>
        answerOne(services, counting, { question, own: own[index]!, ...counted[index]!, today }),
      )
      const lines = questions.map((question, index) => ({ question, outcome: outcomeOf(answers[index]!) }))
      await logQuery(tx, services, official, counting, through, lines)
      return answers
    })
  return inOwnTurn(official.userId, answer)
}

interface Asked extends Lately {
  question: Question
  /** The same, of the own State's cases only. */
  own: Question
  today: string
}

function answerOne(services: Services, counting: Counting, { question, own, at, counted, today }: Asked): Answer {
  const { figures, whole } = counted
  const told = isControlled(counting, own.measure)
    ? protectedIn(services, counting, own, counted)
    : { figures: figures.map(asItIs), whole: asItIs(whole) }
  return {
    figures: told.figures
      .slice(0, mostFigures)
      .map(({ by, ...rest }) => ({ by: by as Record<string, string>, ...rest })),
    whole: withoutBy(told.whole),
    countedAt: at,
    remarks: remarksOn(services, counting, question, { figures: told.figures, whole, today }),
  }
}

/** Figures as they are told to whoever may not see every case behind them, and to everybody where they are published. */
export function protectedIn(
  services: Pick<Services, 'config' | 'secret' | 'agreements'>,
  { agreementId, side, others }: Pick<Counting, 'agreementId' | 'side' | 'others'>,
  own: Question,
  { figures, whole }: Counted,
): { figures: Told[]; whole: Told } {
  const named = { ...own, only: { ...soleOf(side, others), ...own.only } }
  const control = { ...protectionBy(services), scope: agreementId }
  const cells = everyCell(
    services,
    agreementId,
    { ...own, only: { ...othersOnly(side, others), ...own.only } },
    figures,
  )
  return protect(named, cells, isSelection(own) ? null : whole, control)
}

/**
 * Where the other side is one State alone, its name says nothing new. So both sides name the same cases alike, and a number is
 * drawn once for the two of them.
 */
function soleOf(side: Relation, others: readonly string[]): NonNullable<Question['only']> {
  return others.length === 1 ? othersOnly(side, others) : {}
}

function othersOnly(side: Relation, others: readonly string[]): NonNullable<Question['only']> {
  return side === 'requesting' ? { requested_state: others } : { requesting_state: others }
}

function withoutBy({ by: _by, ...whole }: Told): Omit<Told, 'by'> {
  return whole
}

/** As the facts kept beside the cases are asked: those of the own State, that are told by now. */
export function keptBy({ clock }: Pick<Services, 'clock'>, { agreementId, state: party }: Counting) {
  return { agreementId, party, today: clock().toISOString().slice(0, 10) }
}

/** Of the own State's cases only, on the side that is asked for. */
export function ofState(question: Question, { side, state }: Pick<Counting, 'side' | 'state'>): Question {
  const dimension = side === 'requesting' ? 'requesting_state' : 'requested_state'
  const wanted = question.only?.[dimension]
  const own = wanted === undefined || wanted.includes(state) ? [state] : []
  return { ...question, only: { ...question.only, [dimension]: own } }
}

/** The least number that this installation tells under disclosure control and rounds to, and the chances by which it alters numbers. */
export function protectionBy({
  config,
  secret,
}: Pick<Services, 'config' | 'secret'>): Pick<Control, 'threshold' | 'chance'> {
  return { threshold: config.statisticsThreshold, chance: chanceOf({ secret }) }
}

/** Follows from the secret of the installation: no answer can be told anew with other chances, by whichever process. */
export function chanceOf({ secret }: Pick<Services, 'secret'>): Chance {
  const key = createHmac('sha256', secret).update('openrcms disclosure control').digest()
  return (name) => createHmac('sha256', key).update(name).digest().readUIntBE(0, 6) / 2 ** 48
}

function remarksOn(
  services: Services,
  { agreementId, side, controlled, inForceFrom }: Counting,
  question: Question,
  { figures, whole, today }: { figures: readonly Told[]; whole: Figure; today: string },
): Remark[] {
  const { period, measure } = question
  const remarks: Remark[] = []
  const say = (code: Remark['code'], values: Remark['values'] = {}) => remarks.push({ code, values })
  if (isControlled({ controlled }, measure)) say('controlled', { threshold: services.config.statisticsThreshold })
  const pack = services.agreements.current.get(agreementId)?.pack
  const unknown = pack ? unknownValue(question, pack) : null
  if (unknown) say('value_unknown', unknown)
  const impossible = impossibleIn(question)
  if (impossible) say(impossible)
  const hiddenAlone = figures.every(({ hidden }) => hidden === 'protected')
  if (measure.guarded) {
    // That nothing was counted would say that nobody is behind it.
    if (hiddenAlone) say('all_hidden')
  } else if (whole.count === 0 && figures.every(({ count }) => count === 0)) {
    // To widen the period would not help.
    if (!impossible) say('nothing_counted')
  } else if (figures.length > 0 && hiddenAlone) say('all_hidden')
  if (period.to >= today) say('not_over', { today })
  if (period.from < inForceFrom) say('begins_before_agreement', { from: inForceFrom })
  const newest = measureOf(measure.code)!.version
  if (measure.version !== newest) say('earlier_version', { version: measure.version, newest })
  if (isSelection(question)) say('whole_of_selection')
  if (measure.seen !== 'shared') say('own_side_only', { side })
  if (figures.length > mostFigures) say('cut', { most: mostFigures })
  return remarks
}
