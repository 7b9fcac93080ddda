import { expect, test } from 'vitest'
import { groupByState, matchesText } from './group-accounts.ts'
import type { PracticeAccount } from './practice-accounts.ts'

const account = (email: string, state: string, featured = false): PracticeAccount => ({
  email,
  state,
  name: email,
  password: 'x',
  featured,
  authority: { en: 'A', az: 'A' },
  roles: ['verifier'],
  task: { en: 'T', az: 'T' },
})

test('the State with most people stands first, equals by their letters', () => {
  const groups = groupByState([account('a', 'PL'), account('b', 'DE'), account('c', 'AZ'), account('d', 'DE')])
  expect(groups.map((group) => group.state)).toEqual(['DE', 'AZ', 'PL'])
  expect(groups[0]?.accounts.map((each) => each.email)).toEqual(['b', 'd'])
})

test('States without main roles follow, however many people they have', () => {
  const groups = groupByState([account('a', 'XN'), account('b', 'XN'), account('c', 'XS', true)])
  expect(groups.map(({ state, main }) => [state, main])).toEqual([
    ['XS', true],
    ['XN', false],
  ])
})

test('the main roles lead their group', () => {
  const [group] = groupByState([account('a', 'DE'), account('b', 'DE', true), account('c', 'DE')])
  expect(group?.accounts.map((each) => each.email)).toEqual(['b', 'a', 'c'])
})

test('search forgives missing marks and word order', () => {
  const text = 'Günel Məmmədova · Dövlət Miqrasiya Xidməti · Təsdiq edən şəxs'
  expect(matchesText(text, 'mammadova')).toBe(false)
  expect(matchesText(text, 'memmed gunel')).toBe(true)
  expect(matchesText(text, 'MİQRASİYA')).toBe(true)
  expect(matchesText(text, '')).toBe(true)
  expect(matchesText(text, 'edova')).toBe(false)
})
