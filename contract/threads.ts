import type { WordsAbout } from '../domain/case/word-events.ts'
import type { TimelineEntry } from './cases.ts'

/** Messages or notes in their threads, as the page and the printed copy show them. Nothing but the history is needed for it. */

export interface Thread {
  /** Names it among those of the case; `''` for the words without a topic. */
  key: string
  /** null where it has none, and where it was erased. */
  topic: string | null
  /** What of the case it belongs to. */
  about: WordsAbout | null
  entries: TimelineEntry[]
}

export type WordType = 'message_sent' | 'note_added'

/** The identifier of a message or a note, by which others answer it. */
export function wordsIdOf({ data }: Pick<TimelineEntry, 'data'>): string {
  return String(data.messageId ?? data.noteId)
}

/** The threads of a history, the one with the latest word last, each in the order it was written. */
export function threadsOf(timeline: readonly TimelineEntry[], type: WordType): Thread[] {
  const threads = new Map<string, Thread>()
  for (const entry of timeline) {
    if (entry.type !== type) continue
    const { threadId, topic, about } = entry.data
    const key = typeof threadId === 'string' ? threadId : ''
    const thread = threads.get(key) ?? { key, topic: null, about: null, entries: [] }
    threads.delete(key)
    threads.set(key, {
      ...thread,
      topic: thread.topic ?? (typeof topic === 'string' ? topic : null),
      about: thread.about ?? (about as WordsAbout | undefined) ?? null,
      entries: [...thread.entries, entry],
    })
  }
  return [...threads.values()]
}
