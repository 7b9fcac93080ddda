import type { Relation } from '../agreement/vocabulary.ts'
import { type Control, fallOfCounts } from '../statistics/disclosure.ts'
import { noiseOf } from '../statistics/noise.ts'
import { partnersToo } from '../statistics/partners.ts'

/**
 * The score of an authority or a State: of the applications that are neither over nor stopped, how many have nothing to mend
 * that both sides can see, and how many have nothing to look at either. Notes and what was accepted with a reason do not count.
 */
export interface QualityScore {
  applications: number
  withoutMend: number
  withoutLook: number
  persons: number
  personsWithout: number
  accepted: number
}

export function sumOf(scores: readonly QualityScore[]): QualityScore {
  const sum = (of: keyof QualityScore) => scores.reduce((total, score) => total + score[of], 0)
  return {
    applications: sum('applications'),
    withoutMend: sum('withoutMend'),
    withoutLook: sum('withoutLook'),
    persons: sum('persons'),
    personsWithout: sum('personsWithout'),
    accepted: sum('accepted'),
  }
}

/** What is told, and the secret by which it is altered. */
export type Protection = Pick<Control, 'threshold' | 'chance'>

export type ToldScore = Record<keyof QualityScore, number | null>

/** A score with the name of the facts behind each of its numbers: what follows from the name is the same for the same facts. */
export interface NamedScore extends QualityScore {
  nameOf(quantity: keyof QualityScore): string
}

/** Whose applications a score is of. */
export interface ScoredOf {
  agreementId: string
  /** The State of the score, on its side, and the others towards which it was counted. */
  side: Relation
  state: string
  towards: readonly string[]
  /** Empty where it is the only one of its State. */
  authority: string
}

/**
 * The name of a number of a score: the same for the same applications, whichever side they are looked at from. It has no month:
 * what nobody touches stands there for years, and a draw for every month would be averaged away.
 */
export function nameOfScore(
  { agreementId, side, state, towards, authority }: ScoredOf,
  of: keyof QualityScore,
): string {
  const pairs = towards.map((other) => (side === 'requesting' ? [state, other] : [other, state]).join('>')).toSorted()
  const facts = ['quality', agreementId, authority, ...pairs, of]
  return [...facts, ...(sharedQuantities.includes(of) ? [] : [side])].join('|')
}

/** Seen from either side these are the same facts; what is without fault each side has its own of. */
export const sharedQuantities: readonly (keyof QualityScore)[] = ['applications', 'persons']
const quantities = Object.keys(sumOf([])) as (keyof QualityScore)[]

/**
 * The scores of one month under disclosure control, for whoever may not see the applications themselves
 * (docs/decisions/0049-disclosure-control.md): each number altered by an amount that follows from its facts and a secret, those
 * below the threshold hidden, and with them others, until the total less the rest of a list leaves none alone; the rest rounded.
 *
 * @param lists each adds up to the total, at least in what both sides share
 */
export function protectScores(
  total: NamedScore,
  lists: readonly (readonly NamedScore[])[],
  control: Protection,
): { total: ToldScore; lists: ToldScore[][] } {
  const whole = (of: keyof QualityScore) => altered(total.nameOf(of), total[of], control)
  const hiddenIn = (list: readonly NamedScore[], of: keyof QualityScore) => {
    const cells = list.map((line) => ({ figure: { by: {} }, ...altered(line.nameOf(of), line[of], control) }))
    // One list, whatever it is broken down by: the one sum is the whole.
    const hidden = partnersToo(['requesting_state'], cells, control.threshold)
    return cells.map(({ seems }, index) => (hidden[index] || whole(of).small ? null : rounded(seems, control)))
  }
  return {
    total: consistent((of) => (whole(of).small ? null : rounded(whole(of).seems, control))),
    lists: lists.map((list) => {
      const columns = new Map(quantities.map((of) => [of, hiddenIn(list, of)]))
      return list.map((_line, index) => consistent((of) => columns.get(of)![index]!))
    }),
  }
}

/** One number under disclosure control that adds up to nothing else that is told; null where it is too small. */
export function protectCount(name: string, count: number, control: Protection): number | null {
  const { seems, small } = altered(name, count, control)
  return small ? null : rounded(seems, control)
}

function altered(name: string, count: number, { threshold, chance }: Protection) {
  const seems = count === 0 ? 0 : Math.max(0, count + noiseOf(chance(`${name}|${count}`), fallOfCounts))
  return { name, seems, small: count > 0 && Math.min(count, seems) < threshold }
}

const rounded = (seems: number, { threshold }: Protection) => threshold * Math.round(seems / threshold)

/** Nothing is told of applications that are hidden, and no part of a number is larger than the number. */
function consistent(of: (quantity: keyof QualityScore) => number | null): ToldScore {
  const applications = of('applications')
  if (applications === null) return Object.fromEntries(quantities.map((one) => [one, null])) as ToldScore
  const within = (part: number | null, all: number | null) =>
    part === null || all === null ? null : Math.min(part, all)
  const withoutMend = within(of('withoutMend'), applications)
  const persons = of('persons')
  return {
    ...{ applications, withoutMend, withoutLook: within(of('withoutLook'), withoutMend), persons },
    ...{ personsWithout: within(of('personsWithout'), persons), accepted: of('accepted') },
  }
}
