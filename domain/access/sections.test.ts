import { describe, expect, it } from 'vitest'
import { roles, sectionIds } from '../agreement/vocabulary.ts'
import { testPack } from '../case/testing/pack.ts'
import { maySee, rolesOfKind, rolesWithCases, visibleSections } from './sections.ts'

describe('a section of a case', () => {
  it('is seen by the roles and on the side the pack names', () => {
    expect(visibleSections(testPack, { relation: 'requesting', roles: ['central_desk'] })).toEqual([
      'identity',
      'attestation',
    ])
    expect(visibleSections(testPack, { relation: 'requested', roles: ['central_desk'] })).toEqual([
      'identity',
      'verification',
    ])
    expect(visibleSections(testPack, { relation: 'requested', roles: ['border_officer'] })).toEqual(['transfer'])
  })

  it('adds up over several roles of one person', () => {
    const sections = visibleSections(testPack, { relation: 'requested', roles: ['mission_officer', 'border_officer'] })
    expect(sections).toEqual(['identity', 'transfer'])
  })

  it('is not seen by the same role on the other side', () => {
    expect(maySee(testPack, { relation: 'requesting', roles: ['central_desk'] }, 'attestation')).toBe(true)
    expect(maySee(testPack, { relation: 'requested', roles: ['central_desk'] }, 'attestation')).toBe(false)
  })

  it('of which the pack says nothing is seen by nobody', () => {
    for (const relation of ['requesting', 'requested'] as const) {
      expect(maySee(testPack, { relation, roles: [...roles] }, 'health')).toBe(false)
      expect(visibleSections({ ...testPack, sections: {} as never }, { relation, roles: [...roles] })).toEqual([])
      expect(visibleSections(testPack, { relation, roles: [] })).toEqual([])
    }
  })

  it('is listed in the order of the vocabulary, once', () => {
    const everything = Object.fromEntries(
      sectionIds.map((id) => [id, [{ relation: 'requested', roles: ['approver', 'oversight'] }]]),
    ) as unknown as typeof testPack.sections
    const agreement = { ...testPack, sections: everything }
    expect(visibleSections(agreement, { relation: 'requested', roles: ['approver', 'oversight'] })).toEqual([
      ...sectionIds,
    ])
  })
})

describe('the role through which an authority meets cases', () => {
  it('never is one that only counts or administers', () => {
    for (const kind of Object.values(rolesOfKind)) {
      expect(rolesWithCases).toEqual(expect.arrayContaining([...kind]))
      expect(kind).not.toContain('analyst')
      expect(kind).not.toContain('legal_officer')
      expect(kind).not.toContain('administrator')
    }
    expect(rolesOfKind.operator).toEqual([])
  })

  it('of a register is the verifier alone, who opens no section of the file', () => {
    expect(rolesOfKind.register).toEqual(['verifier'])
    expect(visibleSections(testPack, { relation: 'requested', roles: rolesOfKind.register })).toEqual([])
  })
})
