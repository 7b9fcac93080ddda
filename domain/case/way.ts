import type { Stage } from '../agreement/vocabulary.ts'
import { type CaseFile, deskStageOf } from './case-file.ts'
import type { CaseEvent } from './events.ts'
import { evolve } from './evolve.ts'

/** A stage that was reached, and the instant at which it was recorded (ISO 8601, UTC). */
export interface Reached {
  stage: Stage
  at: string
}

/** The way that one person of a case has gone; `personId` null for the case as a whole. */
export interface Way {
  personId: string | null
  /** In the order it happened. A stage that was left and reached again stands there twice. */
  reached: Reached[]
}

/**
 * The ways of a case and of each of its persons as far as these events tell, which are those one side may know. Headers
 * only, so that an erased case keeps its way.
 */
export function waysOf(caseId: string, events: Iterable<CaseEvent>): Way[] {
  const ways = new Map<string | null, Reached[]>()
  const note = (personId: string | null, stage: Stage, at: string) => {
    const reached = ways.get(personId) ?? []
    if (reached.at(-1)?.stage !== stage) reached.push({ stage, at })
    ways.set(personId, reached)
  }
  for (const { file, at } of steps(caseId, events)) {
    note(null, deskStageOf(file), at)
    for (const person of file.persons) note(person.personId, person.stage, at)
  }
  return [...ways].map(([personId, reached]) => ({ personId, reached }))
}

/**
 * Since when something that follows from the file has been as it is now: the instant of the first event after which it
 * never changed again. @returns null for a case without a submission.
 */
export function sinceWhen(
  caseId: string,
  events: Iterable<CaseEvent>,
  keyOf: (file: CaseFile) => string,
): string | null {
  let since: string | null = null
  let last = ''
  for (const { file, at } of steps(caseId, events)) {
    const key = keyOf(file)
    if (since === null || key !== last) since = at
    last = key
  }
  return since
}

/** The file after each event, from the submission on. */
function* steps(caseId: string, events: Iterable<CaseEvent>): Generator<{ file: CaseFile; at: string }> {
  let file: CaseFile | null = null
  for (const event of events) {
    file = evolve(file, event, caseId)
    if (file.reference) yield { file, at: event.recordedAt }
  }
}
