import { describe, expect, it } from 'vitest'
import { type AuthorityKind, authorityKinds, type Role, roles } from '../agreement/vocabulary.ts'
import {
  type Administrator,
  managesAuthority,
  managesState,
  mayOpenStates,
  opensState,
  rolesAt,
} from './administration.ts'
import { rolesOfKind } from './sections.ts'

const at = (
  id: string,
  state: string,
  kind: AuthorityKind,
  held: readonly Role[] = ['administrator'],
): Administrator => ({
  authority: { id, state, kind },
  roles: held,
})
const operator = at('az-operator', 'AZ', 'operator')
const baku = at('az-sms', 'AZ', 'central')
const berlin = at('de-bpolp', 'DE', 'central')

describe('an administrator', () => {
  it('manages the own State and no other', () => {
    expect([baku, berlin, operator].map((one) => managesState(one, 'AZ'))).toEqual([true, false, true])
    expect([baku, berlin, operator].map((one) => managesState(one, 'DE'))).toEqual([false, true, false])
  })

  it.each(authorityKinds.filter((kind) => kind !== 'operator'))('manages every %s of the own State', (kind) => {
    expect(managesAuthority(baku, { id: 'az-other', state: 'AZ', kind })).toBe(true)
    expect(managesAuthority(berlin, { id: 'az-other', state: 'AZ', kind })).toBe(false)
  })

  it('manages no operator but the own', () => {
    expect(managesAuthority(baku, operator.authority)).toBe(false)
    expect(managesAuthority(operator, operator.authority)).toBe(true)
    expect(managesAuthority(operator, { id: 'az-second', state: 'AZ', kind: 'operator' })).toBe(false)
  })

  it('is nobody without the role', () => {
    for (const one of [operator, baku]) {
      const without = { ...one, roles: roles.filter((role) => role !== 'administrator') }
      expect(managesState(without, 'AZ')).toBe(false)
      expect(managesAuthority(without, without.authority)).toBe(false)
      expect(opensState(without, 'FR', false)).toBe(false)
    }
  })
})

describe('opening a State', () => {
  it('is for the operator, and over when the State has an administrator of its own', () => {
    expect([operator, baku].map(mayOpenStates)).toEqual([true, false])
    expect(opensState(operator, 'FR', false)).toBe(true)
    expect(opensState(operator, 'FR', true)).toBe(false)
    expect(opensState(baku, 'FR', false)).toBe(false)
  })

  it('is no question for the own State', () => {
    expect(opensState(operator, 'AZ', false)).toBe(false)
  })
})

it.each(authorityKinds)('the roles at a %s are those of its kind, to count, and to administer', (kind) => {
  expect(rolesAt(kind)).toEqual([...rolesOfKind[kind], 'analyst', 'legal_officer', 'translator', 'administrator'])
})
