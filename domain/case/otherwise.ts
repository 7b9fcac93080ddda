import type { Localized } from '../agreement/form.ts'
import type { AgreementPack } from '../agreement/schema.ts'
import { type ActionId, actionIds, type Relation, type Role, relations, type Stage } from '../agreement/vocabulary.ts'
import type { PlainDate } from '../time/plain-date.ts'
import { type CaseFile, stageOf } from './case-file.ts'
import { type RunningClock, runningClocks } from './clocks.ts'
import type { Rules } from './context.ts'
import type { CaseEvent, NewEvent } from './events.ts'
import { evolve } from './evolve.ts'
import { possibleActions, ruleOf } from './possible.ts'
import { record } from './record.ts'
import { settle, systemActor } from './settle.ts'

/** What another version of its agreement would make of an open case, which stays with its own: for whoever decides about the version. */

/** A deadline that runs in one of the versions, or in both on other days. */
export interface DeadlineOtherwise {
  clock: string
  title: Localized
  was: PlainDate | null
  is: PlainDate | null
}

/** An act that officials of a side in a role may take now in one version and not in the other. */
export interface ActOtherwise {
  action: ActionId
  relation: Relation
  role: Role
  possible: boolean
}

/** What a silence, or the fallback of the receipt, brought about, or would have: the day to which it is dated. */
export interface SilenceOtherwise {
  /** Null for the fallback of the receipt. */
  clock: string | null
  title: Localized | null
  was: PlainDate | null
  is: PlainDate | null
  /** The stage of the case right after it, in each version. */
  stage: { was: Stage; is: Stage }
}

export interface Otherwise {
  deadlines: DeadlineOtherwise[]
  acts: ActOtherwise[]
  /** The first silence on the way of the case that would have been otherwise; what came after it cannot be told. */
  silence: SilenceOtherwise | null
}

/**
 * Replays what happened in a case under two versions of its rules: the running deadlines and possible acts of today, and the
 * first moment on its way at which silence would have had another effect. Pure; looks at headers alone and names no person.
 *
 * @param events of all streams, in the order in which they were recorded
 * @param now ISO 8601 in UTC
 * @returns null where both versions treat the case alike
 */
export function treatedOtherwise(
  caseId: string,
  events: readonly CaseEvent[],
  before: Rules,
  after: Rules,
  now: string,
): Otherwise | null {
  const differs = differences(before.agreement, after.agreement)
  if (!differs.time && differs.acts.length === 0) return null
  let file: CaseFile | null = null
  let silence: SilenceOtherwise | null = null
  for (const event of events) {
    if (file && differs.time && !silence) silence = silenceAt(file, before, after, event.recordedAt)
    file = evolve(file, event, caseId)
  }
  if (!file) return null
  if (differs.time && !silence) silence = silenceAt(file, before, after, now)
  const found: Otherwise = {
    deadlines: differs.time ? deadlinesOtherwise(file, before, after) : [],
    acts: actsOtherwise(file, before, after, differs.acts),
    silence,
  }
  return found.deadlines.length + found.acts.length > 0 || silence ? found : null
}

interface Differs {
  /** Whether any period, or the way it is counted or begun, is otherwise. */
  time: boolean
  /** Acts that may be possible in one version alone. */
  acts: ActionId[]
}

const known = new WeakMap<AgreementPack, WeakMap<AgreementPack, Differs>>()

/** Which rules a case has to be looked at for; the same two versions are compared once for all their cases. */
function differences(before: AgreementPack, after: AgreementPack): Differs {
  const ofBefore = known.get(before) ?? new WeakMap<AgreementPack, Differs>()
  known.set(before, ofBefore)
  const found = ofBefore.get(after)
  if (found) return found
  const same = (part: (pack: AgreementPack) => unknown) => JSON.stringify(part(before)) === JSON.stringify(part(after))
  const time = !same(({ clocks, counting, receipt, corrigendum, informationRequest, interview }) => [
    ...[clocks, counting, receipt, corrigendum, informationRequest, interview],
  ])
  // Whether a period may be longer, stand still or be confirmed as over is asked of the clocks.
  const acts = time ? [...actionIds] : actionIds.filter((id) => !same((pack) => ruleOf(pack, id)))
  const differs = { time, acts }
  ofBefore.set(after, differs)
  return differs
}

function silenceAt(file: CaseFile, before: Rules, after: Rules, at: string): SilenceOtherwise | null {
  const [was, is] = [settle(file, before, at), settle(file, after, at)]
  if (!was && !is) return null
  const same = was?.type === is?.type && was?.effectiveAt === is?.effectiveAt
  if (same && clockOf(was) === clockOf(is)) return null
  const clock = clockOf(is) ?? clockOf(was)
  return {
    clock,
    title: titleOf(after, clock, file) ?? titleOf(before, clock, file),
    was: dayOf(was),
    is: dayOf(is),
    stage: { was: stageAfter(file, was, at), is: stageAfter(file, is, at) },
  }
}

function clockOf(event: NewEvent | null): string | null {
  return event && 'clock' in event.data ? String(event.data.clock) : null
}

/** The day to which an effect is dated, in the State that should have acted. */
function dayOf(event: NewEvent | null): PlainDate | null {
  if (!event) return null
  const { agreedOn, acceptedOn, receivedOn, due } = event.data as Record<string, PlainDate | undefined>
  return agreedOn ?? acceptedOn ?? receivedOn ?? due ?? null
}

function stageAfter(file: CaseFile, event: NewEvent | null, at: string): Stage {
  return stageOf(event ? record(file.caseId, file, [event], systemActor, at).file : file)
}

function titleOf({ agreement }: Rules, clock: string | null, file: CaseFile): Localized | null {
  const of = agreement.clocks.filter(({ id }) => id === clock)
  return (of.find(({ procedures }) => procedures.includes(file.procedure)) ?? of[0])?.title ?? null
}

function deadlinesOtherwise(file: CaseFile, before: Rules, after: Rules): DeadlineOtherwise[] {
  const named = (clocks: RunningClock[]) => new Map(clocks.map((one) => [`${one.rule.id} ${one.from}`, one]))
  const [old, young] = [named(runningClocks(file, before)), named(runningClocks(file, after))]
  return [...new Set([...old.keys(), ...young.keys()])].flatMap((name): DeadlineOtherwise[] => {
    const [was, is] = [old.get(name), young.get(name)]
    if (was?.due === is?.due && was?.endsAt === is?.endsAt) return []
    const { id: clock, title } = (is ?? was)!.rule
    return [{ clock, title, was: was?.due ?? null, is: is?.due ?? null }]
  })
}

function actsOtherwise(file: CaseFile, before: Rules, after: Rules, acts: readonly ActionId[]): ActOtherwise[] {
  if (acts.length === 0) return []
  return relations.flatMap((relation) =>
    rolesThatMayDiffer(before, after, relation, acts).flatMap((role) => {
      const actor = actorOf(file, relation, role)
      const [was, is] = [before, after].map((rules) => new Set(possibleActions(file, actor, rules))) as [
        Set<ActionId>,
        Set<ActionId>,
      ]
      return acts
        .filter((action) => was.has(action) !== is.has(action))
        .map((action): ActOtherwise => ({ action, relation, role, possible: is.has(action) }))
    }),
  )
}

function rolesThatMayDiffer(before: Rules, after: Rules, relation: Relation, acts: readonly ActionId[]): Role[] {
  const found = [before, after].flatMap(({ agreement }) =>
    acts.flatMap((id) => {
      const rule = ruleOf(agreement, id)
      return rule && (rule.relation === relation || rule.relation === 'either') ? rule.roles : []
    }),
  )
  return [...new Set(found)].sort()
}

/** Any official of the side in one role: nobody's own work, and of the authority that holds the case. */
function actorOf(file: CaseFile, relation: Relation, role: Role) {
  const [authorityId, state] =
    relation === 'requesting'
      ? [file.requestingAuthority, file.requestingState]
      : [file.requestedAuthority, file.requestedState]
  return { userId: 'anybody', authorityId, state, relation, roles: [role] }
}
