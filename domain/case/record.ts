import type { StreamName } from '../agreement/vocabulary.ts'
import type { CaseFile } from './case-file.ts'
import type { Actor, CaseEvent, NewEvent, PayloadPart } from './events.ts'
import { schemaVersion } from './events.ts'
import { evolve } from './evolve.ts'

/** An event as it will be appended: its header, and the payload parts to be sealed beside it. */
export interface RecordedEvent {
  event: CaseEvent
  parts: PayloadPart[]
}

/** Numbers new events within their streams and folds them; the file after them comes back with them. */
export function record(
  caseId: string,
  file: CaseFile | null,
  events: readonly NewEvent[],
  by: Actor,
  now: string,
): { file: CaseFile; recorded: RecordedEvent[] } {
  const versions: Record<StreamName, number> = { shared: 0, requesting: 0, requested: 0, ...file?.versions }
  let current = file
  const recorded: RecordedEvent[] = []
  for (const { parts, effectiveAt, actor, ...rest } of events) {
    versions[rest.stream] += 1
    const event = {
      ...rest,
      seq: versions[rest.stream],
      version: schemaVersion,
      recordedAt: now,
      // One spelling of an instant, because the hash of the event covers it.
      effectiveAt: new Date(effectiveAt ?? now).toISOString(),
      actor: actor ?? by,
    } as CaseEvent
    current = evolve(current, event, caseId)
    recorded.push({ event, parts: parts ?? [] })
  }
  if (!current) throw new Error('a case begins with its submission')
  return { file: current, recorded }
}
