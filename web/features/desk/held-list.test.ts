import { expect, test } from 'vitest'
import { holdList } from './held-list.ts'

type Row = { id: string; text: string }
const row = (id: string, text = '') => ({ id, text })
const hold = (shown: Row[], fresh: Row[], reading: boolean) => holdList(shown, fresh, ({ id }) => id, reading)

test('a list nobody reads is replaced', () => {
  expect(hold([row('a')], [row('b'), row('a')], false)).toEqual({ rows: [row('b'), row('a')], waiting: false })
})

test('a list being read keeps its order and learns what is new about its rows', () => {
  expect(hold([row('a'), row('b')], [row('c'), row('a', 'new')], true)).toEqual({
    rows: [row('a', 'new'), row('b')],
    waiting: true,
  })
})

test('more rows below move nothing', () => {
  expect(hold([row('a')], [row('a', 'new'), row('b')], true)).toEqual({
    rows: [row('a', 'new'), row('b')],
    waiting: false,
  })
})

test('a row that left from the end waits too', () => {
  expect(hold([row('a'), row('b')], [row('a')], true).waiting).toBe(true)
})

test('the first answer is always shown', () => {
  expect(hold([], [row('a')], true)).toEqual({ rows: [row('a')], waiting: false })
})
