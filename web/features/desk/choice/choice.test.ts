import { expect, test } from 'vitest'
import { type Choice, nothingChosen, stillChosen, toggled } from './choice.ts'

const rows = ['a', 'b', 'c', 'd', 'e']
const press = (choice: Choice, id: string, range = false) => toggled(choice, rows, id, range)
const ids = (choice: Choice) => [...choice.ids].sort()

test('a second press takes the tick away', () => {
  expect(ids(press(press(nothingChosen, 'b'), 'b'))).toEqual([])
})

test('a range goes from the last tick in either direction and takes ticks away as well', () => {
  const down = press(press(nothingChosen, 'b'), 'd', true)
  expect(ids(down)).toEqual(['b', 'c', 'd'])
  expect(ids(press(press(nothingChosen, 'd'), 'a', true))).toEqual(['a', 'b', 'c', 'd'])
  expect(ids(press(down, 'c', true))).toEqual(['b'])
})

test('a range without a beginning in the list is one row', () => {
  expect(ids(press(nothingChosen, 'c', true))).toEqual(['c'])
  expect(ids(press({ ids: new Set(), last: 'gone' }, 'c', true))).toEqual(['c'])
})

test('what left the list is ticked no more', () => {
  const choice = press(press(nothingChosen, 'a'), 'c')
  expect(stillChosen(choice, ['c', 'd'], (row) => row)).toEqual(['c'])
})
