import { expect, test } from 'vitest'
import { groupByState, matchesText } from './group-accounts.ts'
import type { PracticeAccount } from './practice-accounts.ts'

const account = (email: string, state: string): PracticeAccount => ({
  email,
  state,
  name: email,
  authority: 'A',
  roles: ['verifier'],
  task: '',
})

test('the State with most people stands first, equals by their letters', () => {
  const groups = groupByState([account('a', 'PL'), account('b', 'DE'), account('c', 'AZ'), account('d', 'DE')])
  expect(groups.map((group) => group.state)).toEqual(['DE', 'AZ', 'PL'])
  expect(groups[0]?.accounts.map((each) => each.email)).toEqual(['b', 'd'])
})

test('search forgives missing marks and word order', () => {
  const text = 'Günel Məmmədova · Dövlət Miqrasiya Xidməti · Təsdiq edən şəxs'
  expect(matchesText(text, 'mammadova')).toBe(false)
  expect(matchesText(text, 'memmed gunel')).toBe(true)
  expect(matchesText(text, 'MİQRASİYA')).toBe(true)
  expect(matchesText(text, '')).toBe(true)
  expect(matchesText(text, 'edova')).toBe(false)
})
