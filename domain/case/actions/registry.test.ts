import { expect, test } from 'vitest'
import { rolesOfKind } from '../../access/sections.ts'
import { testPack } from '../testing/pack.ts'
import { versionFree } from './registry.ts'

test('registers and the border, who never read a file, are never asked for its version', () => {
  for (const role of [...rolesOfKind.register, ...rolesOfKind.border]) {
    const acts = Object.entries(testPack.actions).filter(([, rule]) => rule?.roles.includes(role))
    expect(acts.length).toBeGreaterThan(0)
    expect(versionFree, role).toEqual(expect.arrayContaining(acts.map(([action]) => action)))
  }
})
