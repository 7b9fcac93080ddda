import type { AskedFigures } from '../../../contract/query-log.ts'

/** A question, or the tables of a dashboard or a report that somebody opened at once. */
export type Entry = readonly [AskedFigures, ...AskedFigures[]]

/** A dashboard and a report ask for each of their tables: together they are one entry of the log, and pages that come later go on folding. */
export function foldAsked(items: readonly AskedFigures[]): Entry[] {
  const entries: [AskedFigures, ...AskedFigures[]][] = []
  for (const item of items) {
    const open = entries.at(-1)
    if (open && sameScreen(open[0], item)) open.push(item)
    else entries.push([item])
  }
  return entries
}

function sameScreen(one: AskedFigures, other: AskedFigures): boolean {
  return (
    (one.through === 'dashboard' || one.through === 'report') &&
    other.through === one.through &&
    one.at === other.at &&
    one.official.userId === other.official.userId &&
    one.agreementId === other.agreementId
  )
}
