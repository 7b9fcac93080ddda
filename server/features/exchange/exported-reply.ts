import type { ExchangeDocument } from '../../../contract/exchange.ts'
import type { SharedCase } from './exported-application.ts'

type Reply = NonNullable<ExchangeDocument['reply']>

/** The outcome of each person who has one, with the words that were sent with it; null while there is none. */
export function exportedReply(shared: SharedCase): Reply | null {
  const { file, visible } = shared
  if (!visible.includes('reply')) return null
  const persons = file.persons.flatMap(({ personId, reply }): Reply['persons'] => {
    if (!reply) return []
    const { outcome, basis, on, reason = null } = reply
    return [
      { person: personId, outcome, basis, on, reason, text: basis === 'decision' ? words(shared, personId) : null },
    ]
  })
  return persons.length > 0 ? { persons } : null
}

function words({ events, parts }: SharedCase, personId: string): string | null {
  const event = events.findLast(
    (one) => one.type === 'reply_given' && one.data.persons.some((person) => person.personId === personId),
  )
  const found = parts.find(({ seq, part }) => seq === event?.seq && part === `reply:${personId}`)
  return (found?.content as { text?: string } | null | undefined)?.text || null
}
