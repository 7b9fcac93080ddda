import type { Relation } from '../agreement/vocabulary.ts'
import type { PlainDate } from '../time/plain-date.ts'
import type { CaseFile } from './case-file.ts'
import { awaitsDecision } from './case-file.ts'
import type { CaseEvent, EventData } from './events.ts'
import type { AnsweredItem, AskedItem } from './information-events.ts'

/** What one State asked of the other, as the fold of a case holds it: headers only. */

export type RequestedItem = AskedItem & { answer?: AnsweredItem & { on: PlainDate; at: string } }

export interface InformationRequest {
  requestId: string
  /** Counted within the case. */
  number: number
  /** The side that asks. */
  by: Relation
  askedOn: PlainDate
  /** The moment, ISO 8601 in UTC. */
  askedAt: string
  wantedOn?: PlainDate | undefined
  items: RequestedItem[]
  /** The requested State asked in order to decide: with its decision nobody waits for the answer any more. */
  forReply: boolean
  /** When the last item was answered, it was withdrawn, or it lapsed: the moment, ISO 8601 in UTC. */
  ended?: { how: 'answered' | 'withdrawn' | 'lapsed'; at: string }
}

export const informationStates = ['open', 'partly', 'answered', 'withdrawn', 'lapsed'] as const
export type InformationState = (typeof informationStates)[number]

/** Where a request stands. One of which something is answered and something is not stays open. */
export function informationState({ ended, items }: Pick<InformationRequest, 'ended' | 'items'>): InformationState {
  if (ended) return ended.how
  return items.some((one) => one.answer) ? 'partly' : 'open'
}

/** The requests that one side has not answered in full. */
export function askedOf(file: CaseFile, side: Relation): InformationRequest[] {
  return file.informationRequests.filter((one) => !one.ended && one.by !== side)
}

/** The requests of one side that the other has not answered in full. */
export function askedBy(file: CaseFile, side: Relation): InformationRequest[] {
  return file.informationRequests.filter((one) => !one.ended && one.by === side)
}

/** Folds that something was asked. */
export function asked(file: CaseFile, data: EventData<'information_requested'>, askedAt: string): CaseFile {
  const forReply = data.by === 'requested' && file.persons.some(awaitsDecision)
  return { ...file, informationRequests: [...file.informationRequests, { ...data, askedAt, forReply }] }
}

/** Folds an answer to some items of a request. */
export function answered(file: CaseFile, data: EventData<'information_answered'>, at: string): CaseFile {
  const { requestId, answers, answeredOn: on, replyFrom } = data
  const informationRequests = file.informationRequests.map((one) => {
    if (one.requestId !== requestId) return one
    const items = one.items.map((item) => {
      const answer = answers.find(({ itemId }) => itemId === item.itemId)
      return answer ? { ...item, answer: { ...answer, on, at } } : item
    })
    const complete = items.every((item) => item.answer)
    return { ...one, items, ...(complete && !one.ended ? { ended: { how: 'answered' as const, at } } : {}) }
  })
  return { ...file, informationRequests, ...(replyFrom ? { replyFrom, replyFromAt: at } : {}) }
}

export function ended(file: CaseFile, requestId: string, at: string): CaseFile {
  return ending(file, 'withdrawn', at, (one) => one.requestId === requestId)
}

/**
 * What lapses with an event: all that is open when the case closes, and what was asked in order to decide when everything is
 * decided. A decision is none of the answers: it says nothing of what was asked.
 */
export function lapsedBy(file: CaseFile, { type, effectiveAt }: CaseEvent): CaseFile {
  if (file.informationRequests.every((one) => one.ended)) return file
  if (type === 'case_closed') return ending(file, 'lapsed', effectiveAt, () => true)
  const decides = type === 'reply_given' || type === 'consent_deemed' || type === 'paper_reply_recorded'
  if (!decides || file.persons.some((person) => !person.reply)) return file
  return ending(file, 'lapsed', effectiveAt, (one) => one.forReply)
}

function ending(
  file: CaseFile,
  how: 'withdrawn' | 'lapsed',
  at: string,
  which: (one: InformationRequest) => boolean,
): CaseFile {
  const informationRequests = file.informationRequests.map((one) =>
    !one.ended && which(one) ? { ...one, ended: { how, at } } : one,
  )
  return { ...file, informationRequests }
}
