import type { Io } from '../command.ts'
import type { LinkedPair } from './link.ts'
import type { OpenList } from './open-list.ts'
import type { Survey } from './survey.ts'

/** Says how a list was understood: its encoding, its columns, its rows. */
export function sayList(
  { file, headings, columns, firstIsId, kind }: OpenList,
  found: Survey,
  { words, err }: Io,
): void {
  const { t } = words
  err(t('cli.match.understood', { file, encoding: kind() }))
  for (const [field, places] of columns) {
    err(`  ${field} = ${places.map((at) => headings[at]).join(' + ')}`)
  }
  const read = new Set([...columns.values()].flat())
  const unread = headings.filter((_, at) => !read.has(at))
  if (unread.length > 0) err(t('cli.match.not-read', { columns: unread.join(', ') }))
  if (firstIsId) err(t('cli.match.first-is-id', { column: headings[0]! }))
  if (!columns.has('id')) err(t('cli.match.no-id'))
  if (found.orderFound) err(t(`cli.match.order.${found.orderFound}`))
  if (found.repeatedIds > 0) err(t('cli.match.repeated-ids', { count: found.repeatedIds }))
  const leftOut = found.rows - found.compared
  const remarked = found.remarks.length - leftOut
  err(t('cli.match.rows', { rows: found.rows, compared: found.compared, leftOut, remarked }))
}

/** Says what was found, and that a person has to look. */
export function sayFound(pairs: readonly LinkedPair[], compared: number, { words, err }: Io): void {
  const count = (band: string) => pairs.filter((pair) => pair.band === band).length
  err(words.t('cli.match.found', { compared, same: count('same'), look: count('look') }))
}
