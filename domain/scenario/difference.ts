import type { CaseFile } from '../case/case-file.ts'
import { personOf, stageOf } from '../case/case-file.ts'
import { type RunningClock, runningClocks } from '../case/clocks.ts'
import type { ActingOfficial, Rules } from '../case/context.ts'
import type { CaseEvent } from '../case/events.ts'
import { possibleActions } from '../case/possible.ts'
import type { Refusal } from '../case/refusal.ts'
import { turnOf } from '../case/turn.ts'
import type { People } from './people.ts'
import type { Expectation, ScenarioStep } from './schema.ts'

/** What is otherwise than a scenario says; its sentence stands in the catalogues under `scenario.<code>`. */
export interface Difference {
  code: string
  values?: Record<string, string | number>
}

/** What a step brought about. */
export interface Played {
  file: CaseFile
  rules: Rules
  recorded: readonly CaseEvent[]
  refusal: Refusal | null
}

/** The first expectation of a step that is not met, in the order in which a reader asks; null where all are. */
export function differenceOf(
  step: ScenarioStep,
  seen: Played,
  people: People,
  actorOf: (by: string) => ActingOfficial,
): Difference | null {
  for (const difference of differences(step.expect, seen, people, actorOf)) return difference
  return null
}

function* differences(
  expect: Expectation,
  seen: Played,
  people: People,
  actorOf: (by: string) => ActingOfficial,
): Generator<Difference> {
  const { file, rules } = seen
  yield* refusal(expect.refused, seen.refusal)
  yield* compared('stage', {}, expect.stage, stageOf(file))
  yield* compared('turn', {}, expect.turn, turnOf(file, rules.agreement)?.relation ?? 'nobody')
  yield* personal(expect, file, people)
  yield* filings(expect, file)
  yield* deadlines(expect, seen, people)
  for (const [by, actions] of Object.entries(expect.possible ?? {})) {
    const possible = possibleActions(file, actorOf(by), rules)
    for (const action of actions) {
      if (!possible.includes(action)) yield { code: 'not_possible', values: { by, action, found: possible.join(', ') } }
    }
  }
  for (const [by, actions] of Object.entries(expect.impossible ?? {})) {
    const possible = possibleActions(file, actorOf(by), rules)
    for (const action of actions) if (possible.includes(action)) yield { code: 'possible', values: { by, action } }
  }
  yield* records(expect, seen)
}

/** How a refusal differs from the one that is expected; null where it does not. */
export function refusalDifference(expected: Expectation['refused'], found: Refusal | null): Difference | null {
  for (const difference of refusal(expected, found)) return difference
  return null
}

function* refusal(expected: Expectation['refused'], found: Refusal | null): Generator<Difference> {
  if (!expected) return
  const { because, at, fault } = expected
  if (!found) {
    yield { code: 'not_refused', values: { because } }
    return
  }
  yield* compared('refused_because', {}, because, found.code)
  const fields = found.fields ?? []
  if (at && !fields.some((one) => one.path === at)) {
    yield { code: 'refused_elsewhere', values: { at, found: fields.map((one) => one.path).join(', ') || '–' } }
  }
  if (fault && !fields.some((one) => one.code === fault)) {
    yield { code: 'refused_otherwise', values: { fault, found: fields.map((one) => one.code).join(', ') || '–' } }
  }
}

function* personal(expect: Expectation, file: CaseFile, people: People): Generator<Difference> {
  const named = [expect.persons, expect.replies, expect.documents].flatMap((one) => Object.keys(one ?? {}))
  for (const name of named) if (!personOf(file, people.idOf(name))) yield { code: 'no_such_person', values: { name } }
  const of = (name: string) => personOf(file, people.idOf(name))
  for (const [name, stage] of Object.entries(expect.persons ?? {})) {
    yield* compared('person_stage', { name }, stage, of(name)?.stage)
  }
  for (const [name, { outcome, basis, on, reason }] of Object.entries(expect.replies ?? {})) {
    const reply = of(name)?.reply
    yield* compared('reply_outcome', { name }, outcome, reply?.outcome ?? 'none')
    yield* compared('reply_basis', { name }, basis, reply?.basis)
    yield* compared('reply_on', { name }, on, reply?.on)
    yield* compared('reply_reason', { name }, reason, reply?.reason)
  }
  for (const [name, until] of Object.entries(expect.documents ?? {})) {
    yield* compared('document_until', { name }, until, of(name)?.travelDocument?.validUntil)
  }
}

function* filings({ filing = [] }: Expectation, file: CaseFile): Generator<Difference> {
  for (const { rule, due, alternative, late } of filing) {
    const found = file.filing.find((one) => one.rule === rule)
    if (!found) {
      yield { code: 'not_counted', values: { rule, found: file.filing.map((one) => one.rule).join(', ') || '–' } }
      continue
    }
    yield* compared('filing_due', { rule }, due, found.due)
    yield* compared('filing_alternative', { rule }, alternative, found.alternative ?? 'none')
    yield* compared('filing_late', { rule }, late?.toString(), found.late.toString())
  }
}

function* deadlines(
  { deadlines = [], over = [] }: Expectation,
  { file, rules }: Played,
  people: People,
): Generator<Difference> {
  const running = runningClocks(file, rules)
  for (const { clock, of, due, alternative, remind } of deadlines) {
    const found = running.find(
      ({ rule, personIds }) => rule.id === clock && (!of || personIds.includes(people.idOf(of))),
    )
    if (!found) {
      yield { code: 'clock_not_running', values: { clock, found: names(running) } }
      continue
    }
    yield* compared('due', { clock }, due, found.due)
    yield* compared('alternative', { clock }, alternative, found.alternative ?? 'none')
    yield* compared('remind', { clock }, remind, found.remindOn)
  }
  for (const clock of over) {
    const found = running.find(({ rule }) => rule.id === clock)
    if (found) yield { code: 'clock_running', values: { clock, due: found.due } }
  }
}

function names(clocks: readonly RunningClock[]): string {
  return clocks.map(({ rule }) => rule.id).join(', ') || '–'
}

function* records({ recorded = [], notRecorded = [] }: Expectation, seen: Played): Generator<Difference> {
  const types = seen.recorded.map(({ type }) => String(type))
  for (const { event, says } of recorded) {
    const found = seen.recorded.filter(({ type }) => type === event)
    if (found.length === 0) yield { code: 'not_recorded', values: { event, found: types.join(', ') || '–' } }
    else if (says && !found.some(({ data }) => saysSo(data, says))) {
      yield {
        code: 'recorded_otherwise',
        values: { event, expected: JSON.stringify(says), found: saidOf(found[0]!, says) },
      }
    }
  }
  for (const event of notRecorded) if (types.includes(event)) yield { code: 'recorded', values: { event } }
}

/** Whether a fact says everything that is expected of it, in lists in the same order; what else it says is free. */
function saysSo(data: unknown, says: unknown): boolean {
  if (says === null || typeof says !== 'object') return data === says
  if (data === null || typeof data !== 'object') return false
  return Object.entries(says).every(([name, value]) => saysSo((data as Record<string, unknown>)[name], value))
}

function saidOf({ data }: CaseEvent, says: Record<string, unknown>): string {
  const all = data as Record<string, unknown>
  return JSON.stringify(Object.fromEntries(Object.keys(says).map((name) => [name, all[name] ?? null])))
}

function* compared(
  code: string,
  values: Record<string, string>,
  expected: string | undefined,
  found: string | undefined,
): Generator<Difference> {
  if (expected !== undefined && expected !== found)
    yield { code, values: { ...values, expected, found: found ?? 'none' } }
}
