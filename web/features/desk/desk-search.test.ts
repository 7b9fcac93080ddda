import { expect, test } from 'vitest'
import { filtersOf, readDeskSearch } from './desk-search.ts'

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
