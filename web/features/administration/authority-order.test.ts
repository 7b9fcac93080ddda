import { expect, test } from 'vitest'
import { branchesOf, withAllBelow } from './authority-order.ts'
import type { AdministeredAuthority } from './queries.ts'

const authority = (
  id: string,
  parentId: string | null,
  kind: AdministeredAuthority['kind'] = 'local',
): AdministeredAuthority => ({
  id,
  parentId,
  state: 'DE',
  kind,
  name: { en: id, az: id },
  place: 'Berlin',
  timeZone: 'Europe/Berlin',
  accreditedTo: [],
  crossingPoints: [],
  registers: [],
  officials: 0,
})
const items = [
  authority('b', null),
  authority('b2', 'b'),
  authority('b1', 'b'),
  authority('b11', 'b1'),
  authority('a', 'x'),
  authority('z', null, 'central'),
]

test('every authority stands once, under its parent, in the order of the names', () => {
  const told = (branches: ReturnType<typeof branchesOf>): unknown[] =>
    branches.map((one) => [one.authority.id, ...told(one.branches)])
  expect(told(branchesOf(items, (one) => one.name.en, 'en'))).toEqual([['z'], ['a'], ['b', ['b1', ['b11']], ['b2']]])
})

test('what lies below an authority is found at every depth', () => {
  expect([...withAllBelow(items, 'b')].sort()).toEqual(['b', 'b1', 'b11', 'b2'])
  expect([...withAllBelow(items, 'b11')]).toEqual(['b11'])
})
