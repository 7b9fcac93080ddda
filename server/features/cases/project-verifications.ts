import type { CaseFile } from '../../../domain/case/case-file.ts'
import { runningClocks } from '../../../domain/case/clocks.ts'
import type { CaseEvent, EventType } from '../../../domain/case/events.ts'
import type { Projection, ProjectionInput } from './projection.ts'

/**
 * The work lists of the registers. A request says itself by when its answer is wanted, or else the reply clock of the case
 * says by when an answer still helps.
 */
export function verificationRows(input: ProjectionInput, file: CaseFile): Projection['verifications'] {
  const reply = runningClocks(file, input.rules).find((clock) => clock.rule.starts === 'received')
  return file.verifications.flatMap((verification) => {
    const { requestId } = verification
    const asked = eventOf(input.events, 'verification_requested', requestId)
    const answered = eventOf(input.events, 'verification_answered', requestId)
    if (!asked || verification.recalled) return []
    // A register is not asked to look further into a person whose case is stopped or over; what it answered stays its own.
    if (!answered && (file.stopped || file.closed)) return []
    return [
      {
        request_id: requestId,
        case_id: input.caseId,
        person_id: verification.personId,
        authority_id: verification.authority,
        asked_by: asked.actor.authorityId,
        register: verification.register,
        fields: asked.data.fields,
        document_ids: [
          ...asked.data.documentIds,
          ...photographOf(input, verification.personId, asked.data.fields),
          ...scansOf(input.events, requestId),
        ],
        asked_at: asked.recordedAt,
        wanted_on: verification.wantedBy ?? reply?.remindOn ?? null,
        reminded_at: eventOf(input.events, 'verification_reminded', requestId)?.recordedAt ?? null,
        handed_from: eventOf(input.events, 'verification_handed_over', requestId)?.data.from ?? null,
        answers: verification.answers,
        result: verification.result ?? null,
        answered_at: answered?.recordedAt ?? null,
      },
    ]
  })
}

/** What left a register unanswered, for its verifiers to see that it is gone; nothing of the person. */
export function endedRows({ events, caseId }: ProjectionInput): Projection['ended'] {
  return events.flatMap((event, index) => {
    if (event.type !== 'verification_recalled' && event.type !== 'verification_handed_over') return []
    const before = events.slice(0, index)
    const asked = eventOf(before, 'verification_requested', event.data.requestId)
    if (!asked) return []
    const { authority, register } =
      eventOf(before, 'verification_handed_over', event.data.requestId)?.data ?? asked.data
    const recalled = event.type === 'verification_recalled'
    return [
      {
        request_id: event.data.requestId,
        seq: event.seq,
        case_id: caseId,
        authority_id: authority,
        register,
        asked_at: asked.recordedAt,
        ended_at: event.recordedAt,
        how: recalled ? 'recalled' : 'handed_over',
        reason: recalled ? event.data.reason : null,
        to_authority: recalled ? null : event.data.authority,
      },
    ]
  })
}

type OfRequest = Extract<EventType, `verification_${string}`>

/** The latest event of a type about one request. */
function eventOf<T extends OfRequest>(events: readonly CaseEvent[], type: T, requestId: string) {
  return events.findLast(
    (event): event is Extract<CaseEvent, { type: T }> =>
      event.type === type && (event as Extract<CaseEvent, { type: OfRequest }>).data.requestId === requestId,
  )
}

/** What the register itself showed with its answers stays its own to look at. */
function scansOf(events: readonly CaseEvent[], requestId: string): string[] {
  return events.flatMap((event) =>
    event.type === 'verification_answered' && event.data.requestId === requestId
      ? (event.data.scans ?? []).map(({ documentId }) => documentId)
      : [],
  )
}

/** A register that may see the photograph may open it; the row decides what the database lets it read. */
function photographOf(input: ProjectionInput, personId: string, fields: readonly string[]): string[] {
  const photograph = input.names.get(personId)?.photograph_id
  return photograph && fields.includes('photograph') ? [photograph] : []
}
