import { isDay } from '../../time/plain-date.ts'
import type { FileTruth, Said, Verdict } from '../exercise.ts'
import { rowsOf } from '../files/csv.ts'

/** A cleaned file is smaller than the one it came from; whatever is far larger is another file. */
const mostSigns = 200_000

/** So many findings are said at a time: the first ones are mended first. */
const mostSaid = 6

/** Compares a cleaned file with the clean one, row by row, and says in which row and column something is left. */
export function checkFile(content: string, truth: FileTruth): Verdict {
  if (content.length > mostSigns) return unreadable('file_too_large')
  if (content.includes('\u0000') || content.startsWith('PK')) return unreadable('file_no_csv')
  const [head, ...rows] = rowsOf(content)
  if (!head || rows.length === 0) return unreadable('file_empty')
  const names = head.map((one) => one.trim().toLowerCase())
  const lacking = truth.columns.filter((one) => !names.includes(one))
  if (lacking.length > 0) return unreadable('columns_missing', { columns: lacking.join(', ') })
  const given = rows.map((row) => Object.fromEntries(names.map((name, index) => [name, row[index] ?? ''])))
  const spreadsheet = daysOfSpreadsheet(given, truth)
  if (spreadsheet) return { state: 'wrong', share: 0, says: [{ own: false, code: 'spreadsheet_days' }] }
  const { findings, wrongRows } = compare(given, truth)
  if (findings.length === 0) return { state: 'right', share: 1, says: [{ own: false, code: 'right' }] }
  const share = Math.max(0, truth.rows.length - wrongRows) / truth.rows.length
  const more = findings.length - mostSaid
  const says = findings.slice(0, mostSaid)
  if (more > 0) says.push({ own: false, code: 'more', values: { count: more } })
  return { state: share >= 0.5 ? 'partly' : 'wrong', share, says }
}

function unreadable(code: string, values?: Record<string, string>): Verdict {
  return { state: 'unreadable', share: 0, says: [{ own: false, code, ...(values ? { values } : {}) }] }
}

type Row = Record<string, string>

/** `01.03.2025`, `3/1/25`, `01-03-2025`; `2025/03/01`; `01-Mar-25`; `2025-03-01 00:00:00`. */
const spreadsheetDays = [
  /^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}$/,
  /^\d{4}[./]\d{1,2}[./]\d{1,2}$/,
  /^\d{1,2}[-. ]\p{L}{3,}[-. ]\d{2,4}$/u,
  /^\d{4}-\d{2}-\d{2}[ T]\d{1,2}:\d{2}(?::\d{2})?$/,
]

/** Nearly all days written as a spreadsheet writes them on saving: one setting to change, and no forty faults. */
function daysOfSpreadsheet(given: readonly Row[], truth: FileTruth): boolean {
  const columns = truth.columns.filter((name) => truth.rows.some((row) => looksLikeDay(row[name]!)))
  const days = given.flatMap((row) => columns.map((name) => row[name]!.trim())).filter((text) => text !== '')
  const local = days.filter((text) => spreadsheetDays.some((form) => form.test(text)))
  return days.length > 0 && local.length > days.length * 0.8
}

function looksLikeDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text)
}

/** A day that no calendar has, as it stood in the file. */
function isNoDay(text: string): boolean {
  return looksLikeDay(text) && !isDay(text)
}

function compare(given: readonly Row[], truth: FileTruth): { findings: Said[]; wrongRows: number } {
  const { key: keyColumn, columns } = truth
  const findings: Said[] = []
  const wrong = new Set<string>()
  const say = (row: string, code: string, values: Record<string, string> = {}) => {
    wrong.add(row)
    findings.push({ own: false, code, values: { row, ...values } })
  }
  const byKey = Map.groupBy(given, (row) => row[keyColumn]!.trim())
  for (const [row, same] of byKey) {
    if (truth.gone.includes(row)) say(row, 'row_left')
    else if (!truth.rows.some((one) => one[keyColumn] === row)) say(row, 'row_extra')
    else if (same.length > 1) say(row, 'row_twice')
  }
  for (const clean of truth.rows) {
    const row = clean[keyColumn]!
    const found = byKey.get(row)?.[0]
    if (!found) {
      say(row, 'row_missing')
      continue
    }
    for (const column of columns) {
      if (found[column] === clean[column]) continue
      const unknown = truth.unknown.some((one) => one.key === row && one.column === column)
      // Whoever has not touched it yet is told that it is wrong, and finds out for themselves what belongs there.
      const guessed = unknown && !isNoDay(found[column]!)
      say(row, guessed ? 'cell_guessed' : 'cell', { column, found: found[column]! })
    }
  }
  return { findings, wrongRows: wrong.size }
}
