import type { PlainDate } from '../time/plain-date.ts'
import { isDay } from '../time/plain-date.ts'
import type { Period } from './period.ts'

/** What the other side brings from a system of its own, read from the lines of its file: figures by State and month, or cases. */

/** A line as it was parted into cells, with its number in the file. */
export interface BroughtLine {
  line: number
  cells: readonly string[]
  fault?: string | null
}

export const broughtFaults = [
  'cannot_be_read',
  'no_figure',
  'no_month',
  'outside_period',
  'no_state',
  'said_before',
  'no_reference',
  'no_day',
] as const
export type BroughtFault = (typeof broughtFaults)[number]

export interface FaultyLine {
  line: number
  fault: BroughtFault
}

/** What a file holds, line by line: every line is used, is a heading, or is named with its fault. */
export interface Brought<T> {
  lines: number
  used: T[]
  faults: FaultyLine[]
}

export interface BroughtFigure {
  line: number
  state: string
  /** `2025-03` */
  month: string
  figure: number
}

/**
 * Figures by State and month, in columns of any order: each line names a month, a State by its two letters (left out where
 * the report is of one State alone), and a whole number. A first line without any of them is the heading.
 */
export function readFigures(
  lines: readonly BroughtLine[],
  { period, states }: { period: Period; states: readonly string[] },
): Brought<BroughtFigure> {
  const found: Brought<BroughtFigure> = { lines: 0, used: [], faults: [] }
  const said = new Set<string>()
  const [from, to] = [period.from.slice(0, 7), period.to.slice(0, 7)]
  for (const { line, cells, fault } of lines) {
    const texts = cells.map((cell) => cell.trim()).filter(Boolean)
    if (texts.length === 0) continue
    found.lines += 1
    const wrong = (code: BroughtFault) => void found.faults.push({ line, fault: code })
    const month = texts.map(monthOf).find((one) => one !== null)
    const figure = texts
      .filter((text) => monthOf(text) === null)
      .map(numberOf)
      .find((one) => one !== null)
    const named = texts.find((text) => /^[A-Z]{2}$/.test(text.toUpperCase()))?.toUpperCase()
    const state = named ?? (states.length === 1 ? states[0] : undefined)
    if (fault) wrong('cannot_be_read')
    else if (found.lines === 1 && !month && figure === undefined) found.lines -= 1
    else if (!month) wrong('no_month')
    else if (month < from || month > to) wrong('outside_period')
    else if (!state || !states.includes(state)) wrong('no_state')
    else if (figure === undefined) wrong('no_figure')
    else if (said.has(`${state} ${month}`)) wrong('said_before')
    else {
      said.add(`${state} ${month}`)
      found.used.push({ line, state, month, figure: figure! })
    }
  }
  return found
}

export interface BroughtCase {
  line: number
  reference: string
  day?: PlainDate
}

/**
 * Cases by their references, each with the day by which it was counted, where the line has one. A reference may stand in
 * several lines, as where persons are counted. A first line without a reference is the heading.
 */
export function readCases(lines: readonly BroughtLine[]): Brought<BroughtCase> {
  const found: Brought<BroughtCase> = { lines: 0, used: [], faults: [] }
  for (const { line, cells, fault } of lines) {
    const texts = cells.map((cell) => cell.trim()).filter(Boolean)
    if (texts.length === 0) continue
    found.lines += 1
    const reference = texts.map((text) => text.toUpperCase()).find((text) => looksLikeReference.test(text))
    const dated = texts.filter((text) => /^\d{1,4}[-./]\d{1,2}[-./]\d{1,4}$/.test(text))
    const days = dated.map(dayOf)
    if (fault) found.faults.push({ line, fault: 'cannot_be_read' })
    else if (!reference && found.lines === 1) found.lines -= 1
    else if (!reference) found.faults.push({ line, fault: 'no_reference' })
    else if (days.some((day) => day === null)) found.faults.push({ line, fault: 'no_day' })
    else found.used.push({ line, reference, ...(days[0] ? { day: days[0] } : {}) })
  }
  return found
}

/** A letter in the place of a figure is a slip of the hand, and the line still one of a case. */
const looksLikeReference = /^[A-Z]{2,4}-[A-Z]{2}-[A-Z0-9]{3,5}-[A-Z0-9]{3,8}-[A-Z0-9]$/

/** The months by their names, as both sides write them. */
const monthNames: readonly (readonly string[])[] = [
  ['january', 'yanvar'],
  ['february', 'fevral'],
  ['march', 'mart'],
  ['april', 'aprel'],
  ['may'],
  ['june', 'iyun'],
  ['july', 'iyul'],
  ['august', 'avqust'],
  ['september', 'sentyabr'],
  ['october', 'oktyabr'],
  ['november', 'noyabr'],
  ['december', 'dekabr'],
]

function namedMonth(text: string): string | null {
  // A capital I of Azerbaijani lower-cases to a letter that no list has.
  const words = text
    .toLowerCase()
    .replaceAll('ı', 'i')
    .replaceAll('i̇', 'i')
    .split(/[\s,]+/)
  const year = words.find((word) => /^\d{4}$/.test(word))
  const month = monthNames.findIndex((names) => names.some((name) => words.includes(name)))
  return year !== undefined && month >= 0 && words.length === 2 ? `${year}-${String(month + 1).padStart(2, '0')}` : null
}

/** `2025-03`, `2025-03-01`, `03.2025`, `3/2025`, `March 2025`, `mart 2025` */
function monthOf(text: string): string | null {
  const named = namedMonth(text)
  if (named) return named
  const [, year, month] = /^(\d{4})-(\d{2})(?:-\d{2})?$/.exec(text) ?? []
  const [, other, second] = /^(\d{1,2})[./](\d{4})$/.exec(text) ?? []
  const [y, m] = year ? [year, month!] : [second, other?.padStart(2, '0')]
  return y && m && Number(m) >= 1 && Number(m) <= 12 ? `${y}-${m}` : null
}

/** A whole number, with or without marks between its thousands. */
function numberOf(text: string): number | null {
  const plain = /^\d{1,3}(?:[ .,\u00a0\u202f']\d{3})+$/.test(text) ? text.replace(/\D/g, '') : text
  return /^\d{1,9}$/.test(plain) ? Number(plain) : null
}

/** `2025-03-07`, `07.03.2025`, `7/3/2025`: the day before the month, as both sides write it. */
function dayOf(text: string): PlainDate | null {
  const [one = '', two = '', three = ''] = text.split(/[-./]/)
  const [year, month, day] = one.length === 4 ? [one, two, three] : [three, two, one]
  if (year?.length !== 4) return null
  const date = `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`
  return isDay(date) ? date : null
}
