import { expect, test } from 'vitest'
import { disputed, mergePart, same } from './merge-part.ts'

const say = (value: string) => ({ value })

test('what only one of us changed survives on both sides', () => {
  const origin = { a: say('1'), b: say('1'), gone: say('1') }
  const mine = { a: say('2'), b: say('1') }
  const theirs = { a: say('1'), b: say('3'), gone: say('1'), added: say('4') }
  expect(mergePart(origin, mine, theirs)).toEqual({ a: say('2'), b: say('3'), added: say('4') })
  expect(disputed(origin, mine, theirs)).toEqual([])
})

test('where both changed a field mine counts, and it is named', () => {
  const origin = { a: say('1') }
  const mine = { a: say('2') }
  const theirs = { a: { notAvailable: 'not_known' } }
  expect(mergePart(origin, mine, theirs)).toEqual(mine)
  expect(disputed(origin, mine, theirs)).toEqual(['a'])
  expect(disputed(origin, mine, mine)).toEqual([])
})

test('two pieces of evidence added at the same time are both kept', () => {
  const item = (itemId: string, number = '') => ({ itemId, personId: 'p', number })
  expect(mergePart([item('a')], [item('a', '7'), item('b')], [item('a'), item('c')])).toEqual([
    item('a', '7'),
    item('c'),
    item('b'),
  ])
  expect(mergePart([item('a'), item('b')], [item('b')], [item('a'), item('b', '1')])).toEqual([item('b', '1')])
})

test('the order of keys is no difference', () => {
  expect(same({ a: 1, b: { c: 1, d: 2 } }, { b: { d: 2, c: 1 }, a: 1 })).toBe(true)
  expect(same([1, 2], [2, 1])).toBe(false)
})
