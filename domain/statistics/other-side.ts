import { isReference } from '../case/reference.ts'
import type { PlainDate } from '../time/plain-date.ts'
import { toDay } from '../time/plain-date.ts'
import type { WayFigures } from './committee-report.ts'
import type { Period } from './period.ts'

/**
 * What the other side brings from a system of its own: one figure, figures by State and month, or a list of cases. The program
 * says how it would have to count to come to the same, what of it it can explain, and what stands in one list alone.
 */

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
  try {
    toDay(date)
    return date
  } catch {
    return null
  }
}

/** A way of counting beside what was brought. */
export interface WayBeside {
  way: WayFigures['way']
  figure: number
  /** What was brought less what the way counts: what this way leaves unexplained. */
  left: number
}

/** Every way in which one could count, that which comes closest to a figure first. */
export function waysBeside(figure: number, ways: readonly WayFigures[]): WayBeside[] {
  return ways
    .map(({ way, figure: own }) => ({ way, figure: own, left: figure - own }))
    .toSorted((one, other) => Math.abs(one.left) - Math.abs(other.left))
}

export interface PartBeside {
  state: string
  month: string
  theirs: number
  ours: number
}

/**
 * Figures by State and month beside the way that comes closest, part by part: a sum may agree while its parts do not.
 * A part that was not brought is none there.
 */
export function partsBeside(brought: readonly BroughtFigure[], ways: readonly WayFigures[]) {
  const theirs = new Map(brought.map(({ state, month, figure }) => [`${state} ${month}`, figure]))
  const sum = brought.reduce((all, { figure }) => all + figure, 0)
  const judged = ways.map((one) => {
    const keys = [...new Set([...theirs.keys(), ...Object.keys(one.parts)])].toSorted()
    const parts = keys.map((key): PartBeside => {
      const [state = '', month = ''] = key.split(' ')
      return { state, month, theirs: theirs.get(key) ?? 0, ours: one.parts[key] ?? 0 }
    })
    const apart = parts.reduce((all, part) => all + Math.abs(part.theirs - part.ours), 0)
    return { one, parts, apart }
  })
  const closest = judged.toSorted((one, other) => one.apart - other.apart)
  return {
    sum,
    ways: closest.map(({ one }): WayBeside => ({ way: one.way, figure: one.figure, left: sum - one.figure })),
    parts: closest[0]?.parts.filter((part) => part.theirs !== part.ours) ?? [],
  }
}

/** A case as the way of that side counts it here. */
export interface OwnCase {
  counted: number
  day: PlainDate | null
}

/** Why a case stands in their list and is not counted here in the period. */
export const whyAlone = ['mistyped', 'not_known', 'not_counted', 'more_often'] as const
export type WhyAlone = (typeof whyAlone)[number]

export interface ListsBeside {
  /** Lines that are in both. */
  both: number
  otherDay: { reference: string; theirs: PlainDate; ours: PlainDate }[]
  theirsAlone: {
    reference: string
    lines: number[]
    why: WhyAlone
    /** Of one that is not counted in the period: the day by which it is, and null where that side's way never counts it. */
    day?: PlainDate | null
    /** Of one that is mistyped: the case counted here whose reference differs by one slip. */
    meant?: string
  }[]
  oursAlone: { reference: string; missing: number; day: PlainDate | null }[]
}

/**
 * Their list beside the cases that their way of counting has here. What both have and what each has alone make up both
 * figures: both and theirs alone are their lines, both and ours alone what their way counts.
 *
 * @param isKnown whether there is a case of this reference that the reader may see, in whatever period
 * @param elsewhere cases that have to do with the period and that this way counts outside it, by the day of that; null for never
 */
export function listsBeside(
  brought: readonly BroughtCase[],
  own: ReadonlyMap<string, OwnCase>,
  isKnown: (reference: string) => boolean,
  elsewhere: ReadonlyMap<string, PlainDate | null> = new Map(),
): ListsBeside {
  const theirs = Map.groupBy(brought, ({ reference }) => reference)
  const found: ListsBeside = { both: 0, otherDay: [], theirsAlone: [], oursAlone: [] }
  for (const [reference, all] of theirs) {
    const counted = own.get(reference)?.counted ?? 0
    const both = Math.min(all.length, counted)
    found.both += both
    const ours = own.get(reference)?.day
    const day = all.find((one) => one.day)?.day
    if (both > 0 && ours && day && day !== ours) found.otherDay.push({ reference, theirs: day, ours })
    if (all.length <= counted) continue
    const lines = all.slice(both).map(({ line }) => line)
    const why = counted > 0 ? 'more_often' : whyNot(reference, isKnown)
    const otherDay = why === 'not_counted' ? elsewhere.get(reference) : undefined
    const meant = why === 'mistyped' ? [...own.keys()].filter((one) => isOneSlip(reference, one)) : []
    found.theirsAlone.push({
      ...{ reference, lines, why },
      ...(otherDay === undefined ? {} : { day: otherDay }),
      ...(meant.length === 1 ? { meant: meant[0]! } : {}),
    })
  }
  for (const [reference, { counted, day }] of own) {
    const missing = counted - (theirs.get(reference)?.length ?? 0)
    if (missing > 0) found.oursAlone.push({ reference, missing, day })
  }
  return found
}

function whyNot(reference: string, isKnown: (reference: string) => boolean): WhyAlone {
  if (isKnown(reference)) return 'not_counted'
  return isReference(reference) ? 'not_known' : 'mistyped'
}

/** Whether one text is the other with one sign changed, left out or put in, or two neighbours swapped. */
export function isOneSlip(one: string, other: string): boolean {
  if (one === other) return false
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  let from = 0
  while (from < short.length && short[from] === long[from]) from += 1
  if (long.length - short.length === 1) return short.slice(from) === long.slice(from + 1)
  if (long.length !== short.length) return false
  if (short.slice(from + 1) === long.slice(from + 1)) return true
  const swapped = short[from] === long[from + 1] && short[from + 1] === long[from]
  return swapped && short.slice(from + 2) === long.slice(from + 2)
}
