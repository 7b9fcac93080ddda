import type { CaseFile } from '../../../domain/case/case-file.ts'
import { runningClocks } from '../../../domain/case/clocks.ts'
import type { Projection, ProjectionInput } from './projection.ts'

/** The work lists of the registers; the reply clock of the case says by when an answer still helps. */
export function verificationRows(input: ProjectionInput, file: CaseFile): Projection['verifications'] {
  const reply = runningClocks(file, input.rules).find((clock) => clock.rule.starts === 'received')
  return file.verifications.flatMap((verification) => {
    const asked = input.events.find(
      (event) => event.type === 'verification_requested' && event.data.requestId === verification.requestId,
    )
    const answered = input.events.find(
      (event) => event.type === 'verification_answered' && event.data.requestId === verification.requestId,
    )
    if (asked?.type !== 'verification_requested') return []
    // A register is not asked to look further into a person whose case is stopped or over; what it answered stays its own.
    if (!answered && (file.stopped || file.closed)) return []
    return [
      {
        request_id: verification.requestId,
        case_id: input.caseId,
        person_id: verification.personId,
        authority_id: verification.authority,
        asked_by: asked.actor.authorityId,
        register: verification.register,
        fields: asked.data.fields,
        document_ids: [...asked.data.documentIds, ...photographOf(input, verification.personId, asked.data.fields)],
        asked_at: asked.recordedAt,
        wanted_on: reply?.remindOn ?? null,
        result: verification.result ?? null,
        answered_at: answered?.recordedAt ?? null,
      },
    ]
  })
}

/** A register that may see the photograph may open it; the row decides what the database lets it read. */
function photographOf(input: ProjectionInput, personId: string, fields: readonly string[]): string[] {
  const photograph = input.names.get(personId)?.photograph_id
  return photograph && fields.includes('photograph') ? [photograph] : []
}
