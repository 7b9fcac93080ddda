import type { ExchangeDocument } from '../../../contract/exchange.ts'
import type { ReplyBasis } from '../../../domain/case/case-file.ts'
import type { SharedCase } from './exported-application.ts'

type Reply = NonNullable<ExchangeDocument['reply']>

/** The outcome of each person who has one, with the words that were sent with it; null while there is none. */
export function exportedReply(shared: SharedCase): Reply | null {
  const { file, visible } = shared
  if (!visible.includes('reply')) return null
  const persons = file.persons.flatMap(({ personId, reply }): Reply['persons'] => {
    // The agreement's own consent is no reply.
    if (!reply || reply.basis === 'agreement') return []
    const { outcome, basis, on, reason = null } = reply
    return [{ person: personId, outcome, basis, on, reason, text: words(shared, personId, basis) }]
  })
  return persons.length > 0 ? { persons } : null
}

function words({ events, parts }: SharedCase, personId: string, basis: ReplyBasis): string | null {
  if (basis === 'silence') return null
  const type = basis === 'paper' ? 'paper_reply_recorded' : 'reply_given'
  const event = events.findLast(
    (one) => one.type === type && one.data.persons.some((person) => person.personId === personId),
  )
  const found = parts.find(({ seq, part }) => seq === event?.seq && part === `reply:${personId}`)
  return (found?.content as { text?: string } | null | undefined)?.text || null
}
