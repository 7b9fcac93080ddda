import { expect, test } from 'vitest'
import { authorityKinds, type Role, roles } from '../agreement/vocabulary.ts'
import { rolesOfKind } from './sections.ts'
import { holdsCases, looksAfterTeam } from './team.ts'

test('whoever only reads, counts, administers, verifies or stands at the border holds no case', () => {
  const held: Role[] = ['case_officer', 'central_desk', 'approver', 'mission_officer']
  expect(roles.filter((role) => holdsCases([role]))).toEqual(held)
})

test.each(authorityKinds)('the team of an authority of the kind %s is looked after by', (kind) => {
  const lookers: Partial<Record<typeof kind, Role[]>> = {
    central: ['central_desk', 'approver'],
    local: ['case_officer', 'approver'],
    mission: ['mission_officer'],
  }
  const found = rolesOfKind[kind].filter((role) => looksAfterTeam({ kind, roles: [role] }))
  expect(found).toEqual(lookers[kind] ?? [])
})

test('a case officer of a central authority sees no colleague’s load', () => {
  expect(looksAfterTeam({ kind: 'central', roles: ['case_officer'] })).toBe(false)
})
