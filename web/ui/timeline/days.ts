export type Day<T> = { day: string; entries: T[] }

/** Entries under the day on which they fall, in the order in which they come. */
export function daysOf<T extends { at: string }>(entries: readonly T[], dayOf: (instant: string) => string): Day<T>[] {
  const days: Day<T>[] = []
  for (const entry of entries) {
    const day = dayOf(entry.at)
    const last = days.at(-1)
    if (last?.day === day) last.entries.push(entry)
    else days.push({ day, entries: [entry] })
  }
  return days
}
