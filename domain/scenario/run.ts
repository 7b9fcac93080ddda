import { inProcedure } from '../agreement/in-procedure.ts'
import type { AgreementPack } from '../agreement/schema.ts'
import type { ActionId, Relation, Role } from '../agreement/vocabulary.ts'
import { actionInputs, type Command } from '../case/actions/registry.ts'
import { agreementOf } from '../case/agreement-of.ts'
import type { CaseFile } from '../case/case-file.ts'
import { runningClocks } from '../case/clocks.ts'
import type { ActingOfficial, Context, Rules } from '../case/context.ts'
import { judge, settleDue } from '../case/judge.ts'
import { type RecordedEvent, record } from '../case/record.ts'
import type { Refusal } from '../case/refusal.ts'
import { decideSubmission } from '../case/submit.ts'
import { dateIn, instantIn } from '../time/zone.ts'
import { type Difference, differenceOf, type Played, refusalDifference } from './difference.ts'
import { inputOf, scan } from './inputs.ts'
import { applicationOf, attestationOf, type People, peopleOf } from './people.ts'
import type { Expectation, Scenario, ScenarioStep } from './schema.ts'

export interface World {
  pack: AgreementPack
  /** The digest that cases would be pinned to. */
  packDigest: string
  calendars: Rules['calendars']
  /** SHA-256 over canonical JSON, in hexadecimal. */
  digest: (content: unknown) => string
}

/** How far a scenario went: every step as told, or the first difference and the step, from 0, at which it stands. */
export type Outcome = { steps: number; difference: null } | { steps: number; difference: Difference }

/** Plays a scenario with the real engine: submission, acts, and the clocks that settle in between. */
export function runScenario(scenario: Scenario, given: World): Outcome {
  const { requesting, requested, protocols } = scenario.given
  const world = { ...given, pack: { ...given.pack, protocols: [...given.pack.protocols, ...protocols] } }
  const state = [requesting, requested].find((one) => !world.calendars[one])
  if (state) return { steps: 0, difference: { code: 'no_calendar', values: { state } } }
  const stage = openStage(scenario, world)
  for (const [index, step] of scenario.story.entries()) {
    const played = stage.play(step)
    const difference =
      played === null || 'code' in played ? played : differenceOf(step, played, stage.people, stage.actorOf)
    if (difference) return { steps: index, difference }
  }
  return { steps: scenario.story.length, difference: null }
}

function openStage(scenario: Scenario, world: World) {
  const { given } = scenario
  const { pack, calendars } = world
  const people = peopleOf(scenario)
  const { unconfirmedRulesApply } = given
  const zoneOf = (side: Relation) => calendars[given[side]]!.timeZone
  let file: CaseFile | null = null
  let parts: RecordedEvent[] = []
  let last = ''
  let lastId = 0

  const actorOf = (by: string, named?: string): ActingOfficial => {
    const [relation, role] = by.split(' ') as [Relation, Role]
    return { userId: named ?? by, authorityId: by, state: given[relation], relation, roles: [role] }
  }

  /** Null where nothing came about, as the story expects it: the application itself was refused. */
  const play = (step: ScenarioStep): Played | Difference | null => {
    const side = step.by?.startsWith('requesting') ? 'requesting' : 'requested'
    const [day, time] = step.when.split(' ') as [string, string]
    const now = instantIn(zoneOf(side), day, time)
    if (now < last) return { code: 'time_goes_back', values: { when: step.when } }
    last = now
    const agreement = file ? agreementOf(pack, file) : pack
    const rules: Rules = { agreement, calendars, unconfirmedRulesApply }
    const context: Context = {
      ...rules,
      now,
      actor: actorOf(step.by ?? 'requested central_desk', step.named),
      newId: () => `00000000-0000-4000-8000-${(++lastId).toString(16).padStart(12, 'a')}`,
      digest: world.digest,
      birthDates: people.birthDates,
      uploads: [{ documentId: scan, personId: null, purpose: 'paper_reply', digest: 'd'.repeat(64) }],
      carried: parts.findLast(({ event }) => event.type === 'reply_proposed')?.parts ?? [],
    }
    const played = !step.does
      ? waited(file, rules, now)
      : step.does === 'submit'
        ? submitted(file, step, scenario, world, people, context)
        : acted(file, step, step.does, people, context)
    if ('code' in played) return played
    if (!('file' in played)) return notBegun(step.expect, played.refusal)
    file = played.file
    parts = [...parts, ...played.recorded]
    const recorded = played.recorded.map(({ event }) => event)
    return {
      file: played.file,
      rules: { ...rules, agreement: agreementOf(pack, played.file) },
      recorded,
      refusal: played.refusal,
    }
  }
  return { people, actorOf, play }
}

type Step = { file: CaseFile; recorded: RecordedEvent[]; refusal: Refusal | null }

function waited(file: CaseFile | null, rules: Rules, now: string): Step | Difference {
  return file ? { ...settleDue(file, rules, now), refusal: null } : { code: 'not_submitted' }
}

function submitted(
  file: CaseFile | null,
  step: ScenarioStep,
  scenario: Scenario,
  world: World,
  people: People,
  context: Context,
): Step | Difference | { refusal: Refusal } {
  if (file) return { code: 'submitted_twice' }
  const { requesting } = scenario.given
  const on = dateIn(world.calendars[requesting]!.timeZone, context.now)
  const agreement = inProcedure(world.pack, scenario.given.procedure)
  const decision = decideSubmission(
    {
      content: applicationOf(world.pack, scenario, people),
      attestations: people.persons.map(({ personId }) => attestationOf(agreement, requesting, personId, people, on)),
      reference: `${world.pack.referencePrefix}-SCENARIO`,
      packDigest: world.packDigest,
      requestingAuthority: 'requesting central_desk',
      requestingUnit: 'requesting case_officer',
      requestedAuthority: 'requested central_desk',
      requestingState: requesting,
      form: { documentId: 'form', digest: 'f'.repeat(64) },
    },
    context,
  )
  if (!decision.ok) return step.expect.refused ? { refusal: decision.refusal } : refusedDifference(decision.refusal)
  const { userId, authorityId } = context.actor
  return { ...record('scenario', null, decision.events, { userId, authorityId }, context.now), refusal: null }
}

function acted(
  file: CaseFile | null,
  step: ScenarioStep,
  action: ActionId,
  people: People,
  context: Context,
): Step | Difference {
  if (!file) return { code: 'not_submitted' }
  if (!step.by) return { code: 'nobody_acts', values: { action } }
  const { agreement, calendars, now, actor } = context
  const today = {
    requesting: dateIn(calendars[file.requestingState]!.timeZone, now),
    requested: dateIn(calendars[file.requestedState]!.timeZone, now),
  }
  const given = inputOf(action, step.with ?? {}, {
    file,
    agreement,
    people,
    clocks: runningClocks(file, context),
    authorityId: actor.authorityId,
    relation: actor.relation,
    today,
  })
  const input = actionInputs[action].safeParse(given)
  if (!input.success) {
    const [issue] = input.error.issues
    return { code: 'act_not_understood', values: { action, at: issue?.path.join('.') ?? '' } }
  }
  const judgement = judge(file, { action, input: input.data } as Command, context)
  const refusal = judgement.ok ? null : judgement.refusal
  if (refusal && !step.expect.refused) return refusedDifference(refusal)
  return { file: judgement.file, recorded: judgement.recorded, refusal }
}

/** Without a case nothing can be so or be possible, so only the refusal itself may be expected. */
function notBegun({ refused, ...others }: Expectation, refusal: Refusal): Difference | null {
  return Object.keys(others).length > 0 ? { code: 'not_submitted' } : refusalDifference(refused, refusal)
}

function refusedDifference({ code, fields = [] }: Refusal): Difference {
  const faults = fields.map((one) => `${one.path} ${one.code}`).join(', ')
  return { code: 'refused', values: { because: code, faults } }
}
