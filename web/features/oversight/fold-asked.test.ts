import { expect, test } from 'vitest'
import type { AskedFigures } from '../../../contract/query-log.ts'
import { foldAsked } from './fold-asked.ts'

let id = 0
const asked = (more: Partial<AskedFigures> = {}): AskedFigures => ({
  ...{ queryId: String(++id), at: '2026-03-16T09:00:00Z', through: 'dashboard', agreementId: 'a', side: 'requested' },
  official: { userId: 'u', name: 'N', authorityId: 'x' },
  ...{ measure: 'received', version: 1, period: '2026-01-01..2026-01-31', by: [], only: {} },
  ...{ controlled: true, figures: 1, hidden: 0, refused: null },
  ...more,
})

test('the tables of one dashboard are one entry, and whatever is asked otherwise stands alone', () => {
  const later = { at: '2026-03-16T09:00:01Z' }
  const other = { official: { userId: 'v', name: 'M', authorityId: 'x' } }
  const items = [
    ...[asked(later), asked(later)],
    ...[asked(), asked({ measure: 'refused' }), asked(other)],
    ...[asked({ through: 'figures' }), asked({ through: 'figures' })],
  ]
  expect(foldAsked(items).map((entry) => entry.length)).toEqual([2, 2, 1, 1, 1])
  expect(foldAsked(items).flat()).toEqual(items)
})
