import fc from 'fast-check'
import { expect, test } from 'vitest'
import { actsOf, kindOfLook, type Looked, longestBreak, lookActs, lookKinds, sittingsOf } from './looks.ts'

const at = (minutes: number) => new Date(Date.UTC(2026, 2, 13, 10) + minutes * 60_000).toISOString()
const look = (minutes: number, by = 'a', caseId: string | null = 'c', act: Looked['act'] = 'case_read'): Looked => ({
  ...{ at: at(minutes), by, caseId, act },
})

test('every look has one kind, and no kind is without looks', () => {
  expect(lookKinds.flatMap((kind) => actsOf(kind)).sort()).toEqual([...lookActs].sort())
  for (const kind of lookKinds) expect(actsOf(kind).map((act) => kindOfLook[act])).toContain(kind)
  expect(actsOf(null)).toEqual(lookActs)
})

test('looks without a longer break are one sitting, also where others looked between', () => {
  const [first, ...others] = sittingsOf([look(40), look(31, 'b'), look(20), look(2)])
  expect(first).toMatchObject({ from: at(2), until: at(40) })
  expect(first?.looks).toHaveLength(3)
  expect(others).toMatchObject([{ from: at(31), until: at(31) }])
})

test('a break of half an hour ends a sitting', () => {
  expect(sittingsOf([look(longestBreak), look(0)])).toHaveLength(2)
  expect(sittingsOf([look(longestBreak - 1), look(0)])).toHaveLength(1)
})

test('a list is one sitting whatever cases stand in it, and another than a look at one of them', () => {
  const listed = ['c', 'd', 'e'].map((caseId) => look(5, 'a', caseId, 'desk_exported'))
  const sittings = sittingsOf([...listed, look(1)])
  expect(sittings.map(({ looks }) => looks.length)).toEqual([3, 1])
})

test('no look is lost or told twice, and none lies outside its sitting', () => {
  const any = fc.array(
    fc.record({
      minutes: fc.integer({ min: 0, max: 600 }),
      by: fc.constantFrom('a', 'b'),
      caseId: fc.constantFrom('c', 'd', null),
      act: fc.constantFrom(...lookActs),
    }),
  )
  fc.assert(
    fc.property(any, (drawn) => {
      const looks = drawn
        .map(({ minutes, by, caseId, act }) => look(minutes, by, caseId, act))
        .sort((one, other) => (one.at < other.at ? 1 : -1))
      const sittings = sittingsOf(looks)
      const told = sittings.flatMap((sitting) => sitting.looks)
      expect(new Set(told)).toEqual(new Set(looks))
      expect(told).toHaveLength(looks.length)
      for (const { from, until, looks: inside } of sittings) {
        for (const { at } of inside) expect(from <= at && at <= until).toBe(true)
      }
    }),
  )
})
