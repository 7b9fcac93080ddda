import { expect, test } from 'vitest'
import { contentOf, sameContent, searchOf } from './arrangement-query.ts'

test('a view under a name opens as it was kept', () => {
  const search = { view: 'waiting', order: 'waiting', state: 'DE', news: 'yes' } as const
  const content = contentOf(search, ['stage', 'waiting'])
  expect(searchOf({ viewId: 'one', content })).toEqual({ ...search, saved: 'one' })
  expect(contentOf(searchOf({ viewId: 'one', content }), ['stage', 'waiting'])).toEqual(content)
  expect(searchOf({ viewId: 'one', content: contentOf({}, null) })).toEqual({ saved: 'one' })
})

test('the order in which filters were set makes no other view; columns and order do', () => {
  const one = contentOf({ state: 'DE', news: 'yes' }, null)
  expect(sameContent(one, contentOf({ news: 'yes', state: 'DE' }, null))).toBe(true)
  expect(sameContent(one, contentOf({ news: 'yes', state: 'DE', order: 'change' }, null))).toBe(false)
  expect(sameContent(one, contentOf({ news: 'yes', state: 'DE' }, ['date']))).toBe(false)
})
