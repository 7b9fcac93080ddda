import type { Desk } from '../../../contract/cases.ts'
import type { DeskView } from '../../../contract/desk.ts'
import { mostCounted } from '../../../contract/most-counted.ts'

const unsure: Desk['facets'] = []

/**
 * How a list is spread, where it was counted to its end. Of a longer one the server looks at the first cases alone: a State
 * with many behind them would seem to have few, or none.
 */
export function sureFacets({ counts, facets }: Pick<Desk, 'counts' | 'facets'>, view: DeskView): Desk['facets'] {
  return counts[view] < mostCounted ? facets : unsure
}
