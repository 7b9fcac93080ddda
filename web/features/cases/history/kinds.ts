import type { TimelineEntry } from '../../../../contract/cases.ts'

/** What one may want to see of a history alone. */
export const kinds = ['all', 'steps', 'messages', 'notes', 'own'] as const
export type Kind = (typeof kinds)[number]

/** Whether an entry is of the kind; a step is whatever is neither a message nor a note. */
export function ofKind({ type, stream }: Pick<TimelineEntry, 'type' | 'stream'>, kind: Kind): boolean {
  switch (kind) {
    case 'all':
      return true
    case 'messages':
      return type === 'message_sent'
    case 'notes':
      return type === 'note_added'
    case 'own':
      return stream !== 'shared'
    case 'steps':
      return type !== 'message_sent' && type !== 'note_added'
  }
}

/** The kinds of which there is something, everything first. */
export function kindsOf(timeline: readonly Pick<TimelineEntry, 'type' | 'stream'>[]): Kind[] {
  return kinds.filter((kind) => timeline.some((entry) => ofKind(entry, kind)))
}
