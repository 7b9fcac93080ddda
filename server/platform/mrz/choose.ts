import { checkDigit } from '../../../domain/identity/mrz/check-digit.ts'
import { layouts, type MrzFormat, type Place } from '../../../domain/identity/mrz/layout.ts'
import { isKnownState } from '../../../domain/identity/mrz/states.ts'
import { SIGNS } from './templates.ts'

const FIGURES = '0123456789'
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
/** Signs so much less like than the likest are no rivals of it. */
const RIVAL = 0.14
/** A letter of a name that leads its rival by less is pointed out to whoever compares it. */
const UNSURE = 0.04
/** All signs of a field together may be so much less like where a check digit asks for it. */
const GIVEN_UP = 0.2

export interface Chosen {
  format: MrzFormat
  lines: string[]
  /** Likeness of what was chosen, in the mean. */
  mean: number
  /** How much liker than the next likest sign the likest is, in the middle of all signs: nearly 0 where all is a blur. */
  plain: number
  /** Signs of the names that may be others: what was read, what else it may be. */
  unsure: { field: 'surname' | 'givenNames'; sign: string; rival: string }[]
}

/**
 * The signs of a zone: at each place the likest of those that may stand there, and in a field with a check digit the
 * likest that fit it, unless that is far from what is seen. The names have no check digit and are as they are seen.
 */
export function choose(likes: readonly Float32Array[][], format: MrzFormat): Chosen {
  const layout = layouts[format]
  const lines = likes.map((line) => line.map((like) => likest(like, SIGNS)))
  const at = (place: Place) => lines[place[0]]!.slice(place[1], place[2])
  const put = ([line, from]: Place, signs: string | readonly string[]) => {
    for (const [index, sign] of [...signs].entries()) lines[line]![from + index] = sign
  }
  const likesAt = ([line, from, to]: Place) => likes[line]!.slice(from, to)
  const only = (place: Place, signs: string) =>
    put(
      place,
      likesAt(place).map((like) => likest(like, signs)),
    )
  const withCheck = (places: readonly Place[], check: Place, kinds: string, open: boolean) => {
    const field = places.flatMap(likesAt).map(kinds === FIGURES ? (like) => like : asInNumbers)
    const chosen = fitting(field, kinds, likesAt(check)[0]!, open ? `${FIGURES}<` : FIGURES)
    let used = 0
    for (const place of places) {
      put(place, chosen.slice(used, used + place[2] - place[1]))
      used += place[2] - place[1]
    }
    put(check, chosen.at(-1)!)
  }

  only([0, 0, 1], format.startsWith('MRV') ? 'V' : format === 'TD3' ? 'P' : 'ACI')
  only([0, 1, 2], `${LETTERS}<`)
  only(layout.names, `${LETTERS}<`)
  put(layout.state, stateOf(likesAt(layout.state)))
  put(layout.nationality, stateOf(likesAt(layout.nationality)))
  only(layout.sex, 'FM<')
  for (const [date, check] of [
    [layout.birth, layout.birthCheck],
    [layout.expiry, layout.expiryCheck],
  ] as const) {
    // A filler in a date is so rare that it must be seen plainly.
    const open = likesAt(date).some(
      (like) => worth(like, '<') > 0.06 + Math.max(...[...FIGURES].map((one) => worth(like, one))),
    )
    withCheck([date], check, open ? `${FIGURES}<` : FIGURES, open)
  }
  const goesOn =
    layout.longNumbers &&
    worth(likesAt(layout.numberCheck)[0]!, '<') >
      0.03 + Math.max(...[...FIGURES].map((one) => worth(likesAt(layout.numberCheck)[0]!, one)))
  if (goesOn) longNumber()
  else withCheck([layout.number], layout.numberCheck, SIGNS, false)
  if (layout.optionalCheck) withCheck([layout.optional], layout.optionalCheck, SIGNS, true)
  if (!layout.optionalCheck && !goesOn) {
    for (const place of [layout.optional, ...(layout.more ? [layout.more] : [])]) {
      put(
        place,
        likesAt(place).map((like) => likest(asInNumbers(like, 9), SIGNS)),
      )
    }
  }
  if (layout.composite) composite(layout.composite)

  /** The last digit guards the optional fields too, which often have none of their own. */
  function composite({ at: check, over }: NonNullable<(typeof layout)['composite']>) {
    only(check, FIGURES)
    const like = likesAt(check)[0]!
    if (checkDigit(over.flatMap(at).join('')) === at(check)[0]) return
    const free = [layout.optional, ...(layout.more ? [layout.more] : [])]
    const isFree = (line: number, sign: number) =>
      !goesOn && !layout.optionalCheck && free.some(([on, from, to]) => on === line && sign >= from && sign < to)
    const cells = over.flatMap(([line, from, to]) =>
      Array.from({ length: to - from }, (_, index) => [line, from + index] as const),
    )
    const field = cells.map(([line, sign]) =>
      isFree(line, sign) ? asInNumbers(likes[line]![sign]!, 9) : fixed(lines[line]![sign]!),
    )
    const fit = fitting(field, SIGNS, like, FIGURES)
    for (const [index, [line, sign]] of cells.entries()) lines[line]![sign] = fit[index]!
    put(check, fit.at(-1)!)
  }

  function longNumber() {
    put(layout.numberCheck, '<')
    const optional = at(layout.optional)
    const end = optional.indexOf('<')
    if (end < 2) return
    const [line, from] = layout.optional
    withCheck(
      [layout.number, [line, from, from + end - 1]],
      [line, from + end - 1, from + end],
      `${FIGURES}${LETTERS}`,
      false,
    )
  }

  let sum = 0
  for (const [line, row] of lines.entries()) {
    for (const [place, sign] of row.entries()) sum += worth(likes[line]![place]!, sign)
  }
  const names = at(layout.names).join('')
  const parted = names.indexOf('<<')
  const unsure = likesAt(layout.names).flatMap((like, place): Chosen['unsure'] => {
    const sign = names[place]!
    const rival = likest(like, `${LETTERS}<`.replace(sign, ''))
    if (worth(like, sign) - worth(like, rival) > UNSURE || sign === '<') return []
    return [{ field: parted >= 0 && place > parted ? 'givenNames' : 'surname', sign, rival }]
  })
  return {
    format,
    lines: lines.map((row) => row.join('')),
    mean: sum / lines.reduce((all, row) => all + row.length, 0),
    plain: plainness(likes),
    unsure,
  }
}

function plainness(likes: readonly Float32Array[][]): number {
  const leads = likes.flat().map((like) => {
    const [first = 0, second = 0] = Array.from(like).sort((a, b) => b - a)
    return first - second
  })
  return leads.sort((a, b) => a - b)[leads.length >> 1] ?? 0
}

function worth(like: Float32Array, sign: string): number {
  return like[SIGNS.indexOf(sign)] ?? -1
}

/** Numbers of documents and persons hardly have O, I and Q, and more figures than letters behind their first signs. */
function asInNumbers(like: Float32Array, place: number): Float32Array {
  const less = Float32Array.from(like)
  for (const sign of LETTERS) less[SIGNS.indexOf(sign)]! -= 'OIQ'.includes(sign) ? 0.05 : place > 1 ? 0.015 : 0
  return less
}

/** Nothing else than this sign. */
function fixed(sign: string): Float32Array {
  return Float32Array.from(SIGNS, (one) => (one === sign ? 1 : -9))
}

function likest(like: Float32Array, among: string): string {
  let best = among[0]!
  for (const sign of among) if (worth(like, sign) > worth(like, best)) best = sign
  return best
}

/** Three letters that name a State, if those that do are hardly less like than those that are seen. */
function stateOf(likes: readonly Float32Array[]): string {
  const seen = likes.map((like) => likest(like, `${LETTERS}<`)).join('')
  if (isKnownState(seen.replace(/<+$/, ''))) return seen
  const rivals = likes.map((like) => rivalsOf(like, `${LETTERS}<`))
  let best = seen
  let most = likes.reduce((sum, like, place) => sum + worth(like, seen[place]!), 0) - GIVEN_UP
  for (const a of rivals[0]!) {
    for (const b of rivals[1]!) {
      for (const c of rivals[2]!) {
        const sum = worth(likes[0]!, a) + worth(likes[1]!, b) + worth(likes[2]!, c)
        if (sum > most && isKnownState(`${a}${b}${c}`.replace(/<+$/, ''))) [best, most] = [`${a}${b}${c}`, sum]
      }
    }
  }
  return best
}

function rivalsOf(like: Float32Array, among: string): string[] {
  const best = worth(like, likest(like, among))
  return [...among].filter((sign) => worth(like, sign) > best - RIVAL)
}

/** The likest signs of a field and its check digit that fit one another; the likest of each, where that is too far. */
function fitting(field: readonly Float32Array[], among: string, check: Float32Array, checks: string): string[] {
  // For each remainder the likest signs so far that give it.
  let ways = new Map<number, { sum: number; signs: string[] }>([[0, { sum: 0, signs: [] }]])
  for (const [place, like] of field.entries()) {
    const next: typeof ways = new Map()
    for (const sign of rivalsOf(like, among)) {
      const counts = Number(checkDigit(`${'<'.repeat(place)}${sign}`))
      for (const [rest, way] of ways) {
        const to = (rest + counts) % 10
        const sum = way.sum + worth(like, sign)
        const known = next.get(to)
        if (!known || known.sum < sum) next.set(to, { sum, signs: [...way.signs, sign] })
      }
    }
    ways = next
  }
  const seen = [...field.map((like) => likest(like, among)), likest(check, checks)]
  const most = seen
    .slice(0, -1)
    .reduce((sum, sign, place) => sum + worth(field[place]!, sign), worth(check, seen.at(-1)!))
  let best = seen
  let value = most - GIVEN_UP
  for (const [rest, way] of ways) {
    const empty = way.signs.every((sign) => sign === '<')
    for (const digit of empty && checks.includes('<') ? [String(rest), '<'] : [String(rest)]) {
      const sum = way.sum + worth(check, digit)
      if (sum > value) [best, value] = [[...way.signs, digit], sum]
    }
  }
  return best
}
