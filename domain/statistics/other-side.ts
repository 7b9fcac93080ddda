import { isReference } from '../case/reference.ts'
import type { PlainDate } from '../time/plain-date.ts'
import type { BroughtCase, BroughtFigure } from './brought.ts'
import type { WayFigures } from './committee-report.ts'

/**
 * What the other side brings from a system of its own: one figure, figures by State and month, or a list of cases. The program
 * says how it would have to count to come to the same, what of it it can explain, and what stands in one list alone.
 */

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
  // By reference, whatever the way of counting: beside the other side's list they are looked up.
  found.oursAlone.sort((one, other) => (one.reference < other.reference ? -1 : 1))
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
