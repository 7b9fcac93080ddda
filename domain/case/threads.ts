import type { Relation } from '../agreement/vocabulary.ts'
import { sideOf } from '../notices/tell.ts'
import type { CaseFile } from './case-file.ts'
import type { CaseEvent } from './events.ts'
import type { WordsAbout } from './word-events.ts'

/** A message or a note as the fold holds it: where it stands, and nothing of what it says. */
export interface PlacedWords {
  id: string
  threadId?: string
}

/** Whether the case has what a thread is to belong to. */
export function isThere(file: CaseFile, { kind, id }: WordsAbout): boolean {
  switch (kind) {
    case 'information_request':
      return file.informationRequests.some((one) => one.requestId === id)
    case 'transfer':
      return file.transfers.some((one) => one.transferId === id)
    case 'interview':
      return file.interviews.some((one) => one.interviewId === id)
  }
}

/**
 * The messages that the other side wrote, in their order. Those that do not say so themselves are told by the authorities of
 * the case, as far as these events name them.
 */
export function messagesOfOther(events: readonly CaseEvent[], side: Relation): string[] {
  return events.flatMap((event) => {
    if (event.type !== 'message_sent') return []
    const by = event.data.by ?? sideOf(event.actor.authorityId, events)
    return by === side ? [] : [event.data.messageId]
  })
}
