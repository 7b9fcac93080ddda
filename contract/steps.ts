import type { TimelineEntry } from './cases.ts'

/** One step of the history: what an official did in one go, for one person or for several. */
export type Step = { entries: TimelineEntry[]; first: TimelineEntry }

/** In the order it happened; the same thing done at the same moment by the same hand is one step. */
export function stepsOf(timeline: readonly TimelineEntry[]): Step[] {
  const steps: Step[] = []
  for (const entry of timeline) {
    const last = steps.at(-1)
    if (last && sameStep(last.first, entry)) last.entries.push(entry)
    else steps.push({ entries: [entry], first: entry })
  }
  return steps
}

const alone: readonly TimelineEntry['type'][] = ['message_sent', 'note_added', 'phone_call_logged']

function sameStep(one: TimelineEntry, other: TimelineEntry): boolean {
  return (
    one.type === other.type &&
    !alone.includes(one.type) &&
    one.recordedAt === other.recordedAt &&
    one.authority === other.authority &&
    one.actor === other.actor &&
    one.data.purpose === other.data.purpose
  )
}

export type Gap = { unit: 'minutes' | 'hours' | 'days'; count: number }

/** How long after the step before; null where it followed at once. */
export function gapBetween(before: string, after: string): Gap | null {
  const minutes = Math.floor((Date.parse(after) - Date.parse(before)) / 60_000)
  if (!(minutes >= 1)) return null
  if (minutes < 60) return { unit: 'minutes', count: minutes }
  if (minutes < 24 * 60) return { unit: 'hours', count: Math.floor(minutes / 60) }
  return { unit: 'days', count: Math.round(minutes / (24 * 60)) }
}
