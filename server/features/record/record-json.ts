import type { Services } from '../../platform/services.ts'
import type { PersonRecord } from './gather.ts'
import type { Making } from './print-record.ts'

/** The record for other programs: answers by the fields of the form, events with their facts, files with their digests. */
export function recordJson(
  { config }: Pick<Services, 'config'>,
  record: PersonRecord,
  { at, official }: Making,
  files: readonly { name: string; digest: string }[],
) {
  const { pack, file, person, authorities } = record
  return {
    kind: 'openrcms.record',
    version: 1,
    practice: config.mode === 'practice',
    madeAt: at,
    madeBy: official?.authorityId ?? null,
    case: {
      caseId: file.caseId,
      reference: file.reference,
      agreement: { id: pack.id, version: pack.version, title: pack.title },
      procedure: file.procedure,
      requestingState: file.requestingState,
      requestedState: file.requestedState,
      requestingAuthority: authority(file.requestingAuthority, authorities),
      requestedAuthority: authority(file.requestedAuthority, authorities),
      submittedOn: file.submittedOn,
      receivedOn: file.receivedOn ?? null,
      stopped: file.stopped,
      closed: file.closed,
    },
    person: { ...person, travelDocumentNumber: record.travelDocumentNumber, erased: record.erased },
    otherPersons: record.others.map((relation) => ({ relation })),
    application: { answers: record.answers, evidence: record.evidence },
    corrigenda: record.corrigenda,
    events: record.events.map(({ authority: id, ...event }) => ({
      ...event,
      authority: id === null ? null : authority(id, authorities),
    })),
    files,
    withheld: record.withheld,
  }
}

function authority(id: string, names: PersonRecord['authorities']) {
  return { id, name: names.get(id) ?? null }
}
