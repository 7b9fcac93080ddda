import { mostCounted } from '../../../contract/most-counted.ts'
import type { Spread } from './state-spread.tsx'

/** By State, whatever the agreement. */
export function spreadOf(facets: readonly { state: string; count: number }[]): Spread {
  return [...Map.groupBy(facets, ({ state }) => state)].map(([state, of]) => ({
    state,
    count: Math.min(
      mostCounted,
      of.reduce((sum, { count }) => sum + count, 0),
    ),
  }))
}
