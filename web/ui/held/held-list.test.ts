import { expect, test } from 'vitest'
import { holdList } from './held-list.ts'

type Row = { id: string; text: string }
const row = (id: string, text = '') => ({ id, text })
const hold = (shown: Row[], fresh: Row[], reading: boolean) => holdList(shown, fresh, ({ id }) => id, reading)

test('a list nobody reads is replaced', () => {
  expect(hold([row('a')], [row('b'), row('a')], false)).toEqual({ rows: [row('b'), row('a')], waiting: 0 })
})

test('a list being read keeps its order and learns what is new about its rows', () => {
  expect(hold([row('a'), row('b')], [row('c'), row('a', 'new')], true)).toEqual({
    rows: [row('a', 'new'), row('b')],
    waiting: 2,
  })
})

test('more rows below move nothing', () => {
  expect(hold([row('a')], [row('a', 'new'), row('b')], true)).toEqual({
    rows: [row('a', 'new'), row('b')],
    waiting: 0,
  })
})

test('a row that left from the end waits too', () => {
  expect(hold([row('a'), row('b')], [row('a')], true).waiting).toBe(1)
})

test('the first answer is always shown', () => {
  expect(hold([], [row('a')], true)).toEqual({ rows: [row('a')], waiting: 0 })
})

test('counts what came, went or stands elsewhere', () => {
  const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((id) => row(id)) as [Row, Row, Row, Row]
  expect(hold([a, b, c], [d, b, c], true).waiting).toBe(2)
  expect(hold([a, b, c], [b, c], true).waiting).toBe(1)
  expect(hold([a, b, c], [c, a, b], true).waiting).toBe(3)
  // One left, and the page is filled up from below with one that was not loaded before.
  expect(hold([a, b, c], [b, c, d], true).waiting).toBe(1)
})
