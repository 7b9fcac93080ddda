import type { ExchangeDocument } from '../../../contract/exchange.ts'
import type { EstablishedIdentity } from '../../../domain/case/actions/checked.ts'
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
    const told = { person: personId, outcome, basis, on, reason, text: words(shared, personId, basis)?.text || null }
    return [{ ...told, ...(basis === 'decision' ? grounds(shared, personId) : {}) }]
  })
  return persons.length > 0 ? { persons } : null
}

/** What was checked and who the person is by the reply, as far as it said so and it is left. */
function grounds(shared: SharedCase, personId: string): Pick<Reply['persons'][number], 'checked' | 'established'> {
  const given = shared.events.findLast(
    (one) => one.type === 'reply_given' && one.data.persons.some((person) => person.personId === personId),
  )
  const outcomes = given?.type === 'reply_given' ? given.data.persons : []
  const checked = outcomes.find((one) => one.personId === personId)?.checked
  const established = words(shared, personId, 'decision')?.established
  return {
    ...(checked ? { checked } : {}),
    ...(established ? { established: { name: established.name, birthDate: established.birthDate } } : {}),
  }
}

interface Words {
  text?: string
  established?: EstablishedIdentity
}

function words({ events, parts }: SharedCase, personId: string, basis: ReplyBasis): Words | null {
  if (basis === 'silence') return null
  const type = basis === 'paper' ? 'paper_reply_recorded' : 'reply_given'
  const event = events.findLast(
    (one) => one.type === type && one.data.persons.some((person) => person.personId === personId),
  )
  const found = parts.find(({ seq, part }) => seq === event?.seq && part === `reply:${personId}`)
  return (found?.content ?? null) as Words | null
}
