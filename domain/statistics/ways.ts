import {
  type Counted,
  type CountedDay,
  countedDays,
  countedThings,
  countedUnits,
  silences,
  usualWays,
  type Way,
  type Ways,
} from './reconciliation.ts'

/** Every way in which one thing could be counted, of all procedures. */
export function waysOf(of: Counted): Way[] {
  const days: readonly CountedDay[] = countedDays[of]
  return countedUnits[of].flatMap((unit) =>
    days.flatMap((day): Way[] =>
      of === 'consents' ? silences.map((silence) => ({ unit, day, silence })) : [{ unit, day }],
    ),
  )
}

/** A way as one word of a form or a command, as `persons,received` or `persons,replied,own_word`. */
export function codeOfWay({ unit, day, silence }: Way): string {
  return [unit, day, ...(silence ? [silence] : [])].join(',')
}

/** The way of counting a thing that a code names; null for any other text. */
export function wayOfCode(of: Counted, code: string): Way | null {
  return waysOf(of).find((way) => codeOfWay(way) === code) ?? null
}

const sides = ['requesting', 'requested'] as const

/**
 * Ways of counting from texts as `applications.requested=persons,sent`; the usual one where nothing is said of a side.
 *
 * @returns the ways, or the first text that names none
 */
export function readWays(texts: readonly string[]): { ways: Record<Counted, Ways> } | { unknown: string } {
  const ways = structuredClone(usualWays) as Record<Counted, Ways>
  for (const text of texts) {
    const [, thing, side, code = ''] = /^([a-z]+)\.([a-z]+)=(.+)$/.exec(text) ?? []
    const of = countedThings.find((one) => one === thing)
    const whose = sides.find((one) => one === side)
    const way = of && wayOfCode(of, code)
    if (!of || !whose || !way) return { unknown: text }
    ways[of] = { ...ways[of], [whose]: way }
  }
  return { ways }
}

/** Everything that `readWays` reads, one text for each thing and side with its codes. */
export function waysToSay(): { name: string; codes: string[] }[] {
  return countedThings.flatMap((of) =>
    sides.map((side) => ({ name: `${of}.${side}`, codes: waysOf(of).map(codeOfWay) })),
  )
}
