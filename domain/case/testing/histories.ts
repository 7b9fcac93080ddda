import fc from 'fast-check'
import { type ActionId, actionIds, type StreamName } from '../../agreement/vocabulary.ts'
import type { Command } from '../actions/registry.ts'
import type { CaseFile } from '../case-file.ts'
import type { CaseEvent } from '../events.ts'
import type { Judgement } from '../judge.ts'
import { settleDue } from '../judge.ts'
import { possibleActions } from '../possible.ts'
import type { RecordedEvent } from '../record.ts'
import { adult, family } from './application.ts'
import { type Chance, fitting, some, spoilt } from './inputs.ts'
import { type OfficialName, officialNames, officials } from './officials.ts'
import { confirmedPack, testPack, unconfirmed } from './pack.ts'
import { begin, type Story, submittedAt } from './story.ts'

/**
 * Any history of a case: sequences of commands by all officials at all times, well-timed and ill-timed. Nothing here
 * knows what should come of them; a move only says how to choose among what there is.
 */
interface Move extends Chance {
  /** Minutes since the move before. */
  wait: number
  /** `fitting`: something possible, well formed; `spoilt`: the same with an ill input; `any`: whoever, whatever. */
  kind: 'fitting' | 'spoilt' | 'any'
  course: (typeof courses)[number]
  who: number
  action: number
}

export interface Step {
  who: OfficialName
  command: Command
  now: string
  kind: Move['kind']
  before: CaseFile
  /** The file once the clocks had settled, upon which the command is judged. */
  settled: CaseFile
  /** What was possible for this official once the clocks had settled. */
  possible: ActionId[]
  judgement: Judgement
  /** All that was recorded before this step. */
  earlier: RecordedEvent[]
}

export interface History {
  story: Story
  steps: Step[]
  /** A moment after the last step. */
  end: string
}

const day = 24 * 60

const courses = ['onward', 'delay', 'rest', 'contested'] as const

/** How often a move is of a course, against the others. */
type Weights = Readonly<Record<Move['course'], number>>

const ordinary: Weights = { onward: 12, delay: 2, rest: 1, contested: 0 }

/** Where replies are held against each other, in ways that hardly ever come together in an ordinary case. */
const disputed: Weights = { onward: 8, delay: 1, rest: 0, contested: 8 }

const moves = (weights: Weights): fc.Arbitrary<Move[]> =>
  fc.array(move(weights), { minLength: 5, maxLength: 30, size: 'max' })

const move = (weights: Weights): fc.Arbitrary<Move> =>
  fc.record({
    wait: fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(0, 1, 30) },
      { weight: 4, arbitrary: fc.integer({ min: 1, max: 3 * day }) },
      { weight: 1, arbitrary: fc.integer({ min: 5 * day, max: 40 * day }) },
    ),
    kind: fc.oneof(
      { weight: 6, arbitrary: fc.constant('fitting' as const) },
      { weight: 2, arbitrary: fc.constantFrom('spoilt' as const, 'any' as const) },
    ),
    course: fc.oneof(...courses.map((course) => ({ weight: weights[course], arbitrary: fc.constant(course) }))),
    who: fc.noBias(fc.nat(1000)),
    action: fc.noBias(fc.nat(1000)),
    pick: fc.noBias(fc.nat(7)),
    days: fc.integer({ min: 0, max: 12 }),
  })

const packs = { automatic: testPack, confirmed: confirmedPack, unconfirmed: unconfirmed(confirmedPack) } as const

const plan = fc.record({
  pack: fc.constantFrom('automatic' as const, 'automatic' as const, 'confirmed' as const, 'unconfirmed' as const),
  family: fc.boolean(),
  unconfirmedRulesApply: fc.boolean(),
  /** How many days after the submission an outage of a day began, where there was one. */
  outage: fc.option(fc.nat(40), { nil: undefined }),
  submitted: fc.constantFrom(submittedAt, '2026-03-21T22:30:00Z', '2026-06-30T12:00:00Z'),
  moves: fc.oneof({ weight: 2, arbitrary: moves(ordinary) }, { weight: 1, arbitrary: moves(disputed) }),
})
type Plan = typeof plan extends fc.Arbitrary<infer P> ? P : never

export const histories: fc.Arbitrary<History> = plan.map(live)

/** Told once for all laws that one worker holds against them: to tell a history takes far longer than to look at it. */
let told: { seed: number; histories: History[] } | undefined

/** Holds a law against any history, however ill-timed and ill-formed its commands. */
export function always(law: (history: History) => void, numRuns = 200): void {
  told ??= tell()
  const { seed, histories } = told
  try {
    for (const history of histories.slice(0, numRuns)) law({ ...history, story: history.story.again() })
  } catch (error) {
    // Once more from its seed, which makes the counterexample short. The plan and not the history is drawn for that.
    fc.assert(
      fc.property(plan, (drawn) => law(live(drawn))),
      { seed, numRuns },
    )
    throw error
  }
}

function tell() {
  const seed = (Date.now() ^ (Math.random() * 0x100000000)) | 0
  return { seed, histories: fc.sample(plan, { seed, numRuns: 200 }).map(live) }
}

export function eventsOf(recorded: readonly RecordedEvent[]): CaseEvent[] {
  return recorded.map(({ event }) => event)
}

export function eventsIn(recorded: readonly RecordedEvent[], ...streams: StreamName[]): CaseEvent[] {
  return eventsOf(recorded).filter(({ stream }) => streams.includes(stream))
}

/** What does not bring a case on is chosen now and then only, or few cases would get anywhere. */
const aside: Record<'delay' | 'rest', readonly ActionId[]> = {
  delay: [
    'stop',
    'return_proposal',
    'request_verification',
    'recall_verification',
    'remind_verification',
    'hand_over_verification',
    'record_paper_reply',
    'correct_application',
    'extend_deadline',
    'move_deadline',
    'open_obstacle',
    'close_obstacle',
    'acknowledge_document_request',
    'confirm_expiry',
    'ask_reconsideration',
    'confirm_consent',
    'request_interview',
    'invite_to_interview',
    'move_interview',
    'record_interview',
    'record_missed_interview',
    'cancel_interview',
    'answer_notice',
    'revoke_consent',
    'request_information',
    'answer_information',
    'withdraw_information_request',
  ],
  rest: [
    'withdraw',
    'send_reminder',
    'send_message',
    'add_note',
    'note_interview',
    'log_phone_call',
    'record_statelessness',
    'set_references',
    'hand_over',
  ],
}
const allAside = Object.values(aside).flat()

/** What a reply is given by, held against or taken back with. */
const contested: readonly ActionId[] = [
  'propose_reply',
  'approve_reply',
  'record_paper_reply',
  'correct_application',
  'confirm_expiry',
  'ask_reconsideration',
  'maintain_application',
  'confirm_consent',
  'revoke_consent',
  'confirm_arrival',
]

const wanted = (course: Move['course'], action: ActionId): boolean => {
  if (course === 'onward') return !allAside.includes(action)
  return (course === 'contested' ? contested : aside[course]).includes(action)
}

function live({ pack, family: whole, unconfirmedRulesApply, submitted, outage, moves }: Plan): History {
  const agreement = packs[pack]
  const dayAfter = (days: number) => new Date(Date.parse(submitted) + days * day * 60_000).toISOString()
  const outages = outage === undefined ? [] : [{ from: dayAfter(outage), until: dayAfter(outage + 1) }]
  const story = begin({ agreement, unconfirmedRulesApply, outages, now: submitted, persons: whole ? family : [adult] })
  const steps: Step[] = []
  let minutes = Date.parse(submitted) / 60_000
  for (const one of moves) {
    minutes += one.wait
    const now = after(story.recorded.at(-1)?.event.recordedAt, minutes * 60_000)
    const settled = { ...story, file: settleDue(story.file, story.rules, now).file }
    const { who, action } = choose(one, settled)
    const possible = possibleActions(settled.file, officials[who], story.rules)
    const fit = fitting(action, who, settled, now, one)
    const command = one.kind === 'spoilt' ? spoilt(fit, settled.file, one) : fit
    const { file: before, recorded: earlier } = story
    const judgement = story.act(who, command, now)
    steps.push({ who, command, now, kind: one.kind, before, settled: settled.file, possible, judgement, earlier })
  }
  return { story, steps, end: new Date((minutes + 1) * 60_000).toISOString() }
}

/** As the program does it (notBefore): two acts upon a case never share a moment, so that moments say which came first. */
function after(last: string | undefined, moment: number): string {
  return new Date(last === undefined ? moment : Math.max(moment, Date.parse(last) + 1)).toISOString()
}

function choose(one: Move, { file, rules }: Story): { who: OfficialName; action: ActionId } {
  if (one.kind === 'any') return { who: some(officialNames, one.who)!, action: some(actionIds, one.action)! }
  const open = officialNames.flatMap((who) =>
    possibleActions(file, officials[who], rules).map((action) => ({ who, action })),
  )
  const meant = open.filter(({ action }) => wanted(one.course, action))
  const among = meant.length > 0 ? meant : open
  // First the action, then who: several may report a failure, only one an arrival.
  const action = some([...new Set(among.map((pair) => pair.action))], one.who)
  return some(
    among.filter((pair) => pair.action === action),
    one.action,
  )!
}
