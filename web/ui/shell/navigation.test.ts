import { expect, test } from 'vitest'
import { navigation, visibleNavigation } from './navigation.ts'

const ids = (...roles: Parameters<typeof visibleNavigation>[1]) =>
  visibleNavigation(navigation, roles, () => true).map((item) => item.id)

test('each role finds its own work and nothing else', () => {
  expect(ids('case_officer')).toEqual(['desk', 'new-application'])
  expect(ids('verifier')).toEqual(['verification'])
  expect(ids('border_officer')).toEqual(['arrivals'])
  expect(ids('analyst', 'oversight', 'administrator')).toEqual([])
})

test('several roles add up, in one order', () => {
  expect(ids('border_officer', 'approver')).toEqual(['desk', 'arrivals'])
})

test('a page that does not exist is not offered', () => {
  expect(visibleNavigation(navigation, ['verifier'], () => false)).toEqual([])
})
