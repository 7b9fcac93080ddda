import type { CaseView } from '../../../contract/cases.ts'
import { type CaseRecord, contentOf, eventsOf, textOf } from './read-record.ts'

/** What happens inside the requested State before it replies; the other side's record holds no such event. */

export function verificationsOf(record: CaseRecord): CaseView['verifications'] {
  if (!record.visible.includes('verification')) return []
  const answers = eventsOf(record, 'verification_answered')
  return eventsOf(record, 'verification_requested').map((asked) => {
    const { requestId, personId, authority, register } = asked.data
    const answered = answers.find(({ data }) => data.requestId === requestId)
    const finding = answered && contentOf<{ finding: string }>(record, answered, `finding:${requestId}`)?.finding
    return {
      requestId,
      personId,
      authority,
      register,
      askedAt: asked.recordedAt,
      question: contentOf<{ question: string }>(record, asked, `question:${requestId}`)?.question || null,
      result: answered?.data.result ?? null,
      finding: finding || null,
      answeredAt: answered?.recordedAt ?? null,
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
    persons: proposal.persons.map(({ personId, outcome, reason }) => ({
      personId,
      outcome,
      reason: reason ?? null,
      text: event ? textOf(record, event, `reply:${personId}`) : null,
    })),
  }
}
