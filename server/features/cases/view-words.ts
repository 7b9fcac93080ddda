import type { CaseView } from '../../../contract/cases.ts'
import type { InformationItem } from '../../../contract/words.ts'
import type { Localized } from '../../../domain/agreement/form.ts'
import type { CaseEvent } from '../../../domain/case/events.ts'
import { informationState, type RequestedItem } from '../../../domain/case/information.ts'
import { messagesOfOther } from '../../../domain/case/threads.ts'
import type { SentFile } from '../../../domain/case/word-events.ts'
import { type CaseRecord, eventsOf, textOf } from './read-record.ts'

/** Whose messages are read by whom, and their files; nothing for whoever does not read messages. */
export function messageMarksOf(record: CaseRecord): CaseView['messages'] {
  if (!record.visible.includes('messages')) return { reads: [], unread: [], files: [] }
  const { reads, official } = record
  const theirs = messagesOfOther(record.events, record.side)
  const mine = new Set(reads.filter(({ userId }) => userId === official.userId).map(({ messageId }) => messageId))
  const sent = new Set(
    eventsOf(record, 'message_sent').flatMap(({ data }) => (data.files ?? []).map(({ documentId }) => documentId)),
  )
  return {
    reads: reads.map(({ messageId, name, at }) => ({ messageId, name, at })),
    unread: theirs.filter((id) => !mine.has(id)),
    files: record.documents.filter(({ documentId }) => sent.has(documentId)),
  }
}

/** What each side asked of the other, item by item with its answer, the latest first. */
export function informationOf(record: CaseRecord): CaseView['informationRequests'] {
  if (!record.visible.includes('messages')) return []
  const answers = eventsOf(record, 'information_answered')
  const withdrawn = eventsOf(record, 'information_request_withdrawn')
  const requested = new Map(eventsOf(record, 'information_requested').map((event) => [event.data.requestId, event]))
  return record.file.informationRequests.toReversed().map((one) => {
    const event = requested.get(one.requestId)!
    const state = informationState(one)
    const end = withdrawn.find(({ data }) => data.requestId === one.requestId)
    return {
      requestId: one.requestId,
      number: one.number,
      side: one.by,
      state,
      askedOn: one.askedOn,
      wantedOn: one.wantedOn ?? null,
      ...saidBy(record, event),
      items: one.items.map((item) => {
        const answer = answers.find(
          ({ data }) => data.requestId === one.requestId && data.answers.some(({ itemId }) => itemId === item.itemId),
        )
        return itemOf(record, event, item, answer)
      }),
      ended:
        one.ended && (state === 'withdrawn' || state === 'lapsed')
          ? { ...(end ? saidBy(record, end) : {}), at: one.ended.at }
          : null,
    }
  })
}

function itemOf(
  record: CaseRecord,
  asked: CaseEvent,
  item: RequestedItem,
  answered: CaseEvent | undefined,
): InformationItem {
  const { pack } = record
  const { answer } = item
  const reason = pack.notAvailableReasons.find(({ id }) => id === answer?.notAvailable)
  return {
    itemId: item.itemId,
    kind: item.kind,
    reason: item.reason,
    personId: item.personId ?? null,
    sectionId: item.sectionId ?? null,
    field: item.field ?? null,
    category: item.category ?? null,
    evidenceId: item.evidenceId ?? null,
    title: titleOf(record, item),
    text: textOf(record, asked, `asked:${item.itemId}`),
    answer:
      answer && answered
        ? {
            ...saidBy(record, answered),
            kind: answer.kind,
            corrigendum: answer.corrigendum ?? null,
            notAvailable: answer.notAvailable ? (reason?.title ?? both(answer.notAvailable)) : null,
            text: textOf(record, answered, `answer:${item.itemId}`),
            ...filesOf(record, answer.files ?? []),
          }
        : null,
  }
}

function filesOf({ documents }: CaseRecord, sent: readonly SentFile[]) {
  const files = documents.filter((one) => sent.some(({ documentId }) => documentId === one.documentId))
  return { files, filesErased: sent.length - files.length }
}

function titleOf({ pack, file }: CaseRecord, item: RequestedItem): Localized | null {
  const category = (id: string | undefined) => pack.evidence.find((one) => one.id === id)?.title ?? null
  switch (item.kind) {
    case 'field': {
      const section = pack.form.sections.find(({ id }) => id === item.sectionId)
      return section?.fields.find(({ id }) => id === item.field)?.label ?? null
    }
    case 'evidence':
      return category(item.category)
    case 'scan':
      return category(file.evidence.find(({ itemId }) => itemId === item.evidenceId)?.category)
    default:
      return null
  }
}

/** A word that the pack no longer knows is shown as it is. */
function both(word: string): Localized {
  return { en: word, az: word }
}

function saidBy({ names }: CaseRecord, { actor, recordedAt }: CaseEvent) {
  return { by: names.get(actor.userId) ?? null, authority: actor.authorityId, at: recordedAt }
}
