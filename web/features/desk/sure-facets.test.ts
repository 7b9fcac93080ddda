import { expect, test } from 'vitest'
import { mostCounted } from '../../../contract/most-counted.ts'
import { sureFacets } from './sure-facets.ts'

test('how a list is spread is said only where it was counted to its end', () => {
  const facets = [{ state: 'DE', agreementId: 'one', count: 12 }]
  const counts = { my_turn: mostCounted, waiting: 12, closed: 0 }
  expect(sureFacets({ counts, facets }, 'waiting')).toBe(facets)
  expect(sureFacets({ counts, facets }, 'my_turn')).toEqual([])
  // The same list each time, or the page would be drawn without end.
  expect(sureFacets({ counts, facets }, 'my_turn')).toBe(sureFacets({ counts, facets }, 'my_turn'))
})
