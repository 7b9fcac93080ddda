import { expect, test } from 'vitest'
import { filtersOf, keptAcross, readDeskSearch } from './desk-search.ts'

test('the address of the desk says what it is filtered by', () => {
  const search = readDeskSearch({
    view: 'waiting',
    stage: 'accepted',
    due: '3days',
    news: 'yes',
    state: 'DE',
    order: 'waiting',
  })
  expect(search).toMatchObject({ view: 'waiting', order: 'waiting' })
  expect(filtersOf(search)).toEqual({ stage: 'accepted', due: '3days', news: 'yes', state: 'DE' })
})

test('what no filter knows is put aside, and nothing else', () => {
  const search = readDeskSearch({
    view: 'mine',
    stage: 'lost',
    due: 3,
    news: true,
    state: '<b>',
    other: 'x',
    minors: 'yes',
  })
  expect(filtersOf(search)).toEqual({ minors: 'yes' })
  expect(search.view).toBeUndefined()
  expect(Object.keys(search)).not.toContain('other')
})

test('another list keeps the filters that it has, and no list stays a view under a name', () => {
  const now = readDeskSearch({
    stage: 'accepted',
    due: '3days',
    state: 'DE',
    news: 'yes',
    order: 'waiting',
    saved: 'a',
  })
  expect(keptAcross(now, 'waiting')).toMatchObject({ view: 'waiting', order: 'waiting', saved: undefined })
  expect(filtersOf(keptAcross(now, 'waiting'))).toEqual(filtersOf(now))
  const closed = keptAcross(now, 'closed')
  expect(closed).toMatchObject({ view: 'closed', order: undefined })
  expect(filtersOf(closed)).toEqual({ state: 'DE', news: 'yes' })
  // On the way over the drafts, which have no filters, nothing is lost.
  expect(filtersOf(keptAcross(keptAcross(now, 'drafts'), 'my_turn'))).toEqual(filtersOf(now))
  expect(keptAcross(now, 'my_turn').view).toBeUndefined()
})
