import { expect, test } from 'vitest'
import { rolesOfKind } from '../../../domain/access/sections.ts'
import { looksAfterTeam } from '../../../domain/access/team.ts'
import { authorityKinds } from '../../../domain/agreement/vocabulary.ts'
import { firstPage, navigation, visibleNavigation } from './navigation.ts'

const ids = (...roles: Parameters<typeof visibleNavigation>[1]) =>
  visibleNavigation(navigation, roles, () => true).map((item) => item.id)

test('each role finds its own work and nothing else', () => {
  expect(ids('case_officer')).toEqual([
    'desk',
    'new-application',
    'interviews',
    'lists',
    'insights',
    'quality',
    'duty',
    'agreements',
  ])
  expect(ids('verifier')).toEqual(['verifications', 'duty', 'agreements'])
  expect(ids('border_officer')).toEqual(['arrivals', 'duty', 'agreements'])
  expect(ids('analyst', 'oversight')).toEqual(['insights', 'quality', 'cases', 'oversight', 'duty', 'agreements'])
  expect(ids('administrator')).toEqual(['administration', 'duty', 'agreements'])
})

test('several roles add up, in one order', () => {
  expect(ids('border_officer', 'approver')).toEqual([
    'desk',
    'team',
    'lists',
    'insights',
    'quality',
    'arrivals',
    'duty',
    'agreements',
  ])
  expect(ids('oversight', 'approver')).toEqual([
    'desk',
    'team',
    'lists',
    'insights',
    'quality',
    'oversight',
    'duty',
    'agreements',
  ])
})

test('the team is shown as the server shows it', () => {
  for (const kind of authorityKinds) {
    for (const role of rolesOfKind[kind]) {
      const shown = visibleNavigation(navigation, [role], () => true, kind).some(({ path }) => path === '/team')
      expect(shown, `${role} at ${kind}`).toBe(looksAfterTeam({ kind, roles: [role] }))
    }
  }
})

test('a page that does not exist is not offered', () => {
  expect(visibleNavigation(navigation, ['verifier'], () => false)).toEqual([])
})

test('the day begins with work, and the law is for reading', () => {
  const first = (...roles: Parameters<typeof firstPage>[0]) => firstPage(roles, () => true)
  expect([first('verifier'), first('border_officer'), first('oversight')]).toEqual([
    '/verifications',
    '/arrivals',
    null,
  ])
  expect([first('administrator'), first('administrator', 'case_officer')]).toEqual(['/administration', '/desk'])
})
