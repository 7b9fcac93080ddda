import type { Figure } from '../statistics/tally.ts'
import type { ChoiceTruth, NumberTruth, Option, SeveralTruth } from './exercise.ts'

/** The value of an answer that is one figure; 0 where nothing was counted. */
export function figureOf(figures: readonly Figure[] | undefined): number {
  return figures?.[0]?.value ?? 0
}

/** The sum of an answer with several figures, of those that match. */
export function sumOf(
  figures: readonly Figure[] | undefined,
  matches: (figure: Figure) => boolean = () => true,
): number {
  return (figures ?? []).filter(matches).reduce((sum, { count }) => sum + count, 0)
}

/** A number that must be met exactly, and what somebody finds who made a usual mistake. */
export function exactly(value: number, mistakes: Readonly<Record<string, number | null>> = {}): NumberTruth {
  return about(value, 0, mistakes)
}

export function about(
  value: number,
  tolerance: number,
  mistakes: Readonly<Record<string, number | null>> = {},
): NumberTruth {
  // Nothing at all is no number that somebody computed by mistake.
  const named = Object.entries(mistakes).map(([code, one]) => ({ code, value: one === 0 ? null : one }))
  return { kind: 'number', value, tolerance, mistakes: named }
}

export function choice(...right: string[]): () => ChoiceTruth {
  return () => ({ kind: 'choice', right })
}

export function several(...right: string[]): () => SeveralTruth {
  return () => ({ kind: 'several', right })
}

/** Options whose words stand in the catalogue, in the order in which they are shown. */
export function told(...ids: string[]): () => Option[] {
  return () => ids.map((id) => ({ id }))
}

/** A share as per cent, to one place: so it is read in the program. */
export function percent(share: number): number {
  return Math.round(share * 1000) / 10
}
