import type { CaseView } from '../../../contract/cases.ts'
import { type CaseRecord, contentOf, eventsOf, textOf } from './read-record.ts'
import { groundsOf } from './view-grounds.ts'

interface Finding {
  finding: string
  reference?: string
  shown?: { name: string; birthDate: string }
}

/** What happens inside the requested State before it replies; the other side's record holds no such event. */
export function verificationsOf(record: CaseRecord): CaseView['verifications'] {
  if (!record.visible.includes('verification')) return []
  return record.file.verifications.map((one) => {
    const { requestId, personId, authority, register } = one
    const of = <E extends { data: { requestId: string } }>(events: readonly E[]) =>
      events.findLast(({ data }) => data.requestId === requestId)
    const asked = of(eventsOf(record, 'verification_requested'))!
    const answered = of(eventsOf(record, 'verification_answered'))
    const found = answered && contentOf<Finding>(record, answered, `finding:${requestId}`)
    return {
      requestId,
      personId,
      authority,
      register,
      askedAt: asked.recordedAt,
      wantedBy: one.wantedBy ?? null,
      again: one.again ?? null,
      fields: asked.data.fields,
      documentIds: asked.data.documentIds,
      question: contentOf<{ question: string }>(record, asked, `question:${requestId}`)?.question || null,
      result: one.result ?? null,
      finding: found?.finding || null,
      reference: found?.reference || null,
      shown: found?.shown ?? null,
      answeredAt: answered?.recordedAt ?? null,
      answers: one.answers,
      scans: record.documents.filter(({ documentId }) =>
        answered?.data.scans?.some((scan) => scan.documentId === documentId),
      ),
      recalled: of(eventsOf(record, 'verification_recalled'))?.data.reason ?? null,
      handedFrom: of(eventsOf(record, 'verification_handed_over'))?.data.from ?? null,
      remindedAt: one.remindedAt ?? null,
    }
  })
}

/** The proposal that waits for a second pair of eyes. */
export function proposalOf(record: CaseRecord): CaseView['proposal'] {
  const { proposal } = record.file
  if (!proposal?.open || !record.visible.includes('proposal')) return null
  const event = eventsOf(record, 'reply_proposed').findLast(({ data }) => data.proposalId === proposal.proposalId)
  return {
    proposalId: proposal.proposalId,
    by: record.names.get(proposal.by) ?? '',
    mine: proposal.by === record.official.userId,
    persons: proposal.persons.map((one) => ({
      personId: one.personId,
      outcome: one.outcome,
      reason: one.reason ?? null,
      text: event ? textOf(record, event, `reply:${one.personId}`) : null,
      ...groundsOf(record, event, one),
    })),
  }
}
