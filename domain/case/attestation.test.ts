import { describe, expect, it } from 'vitest'
import { attestationFault, attestationInput, countsAsMinor } from './attestation.ts'
import { attestation, child, principal } from './testing/application.ts'

const bases = ['return_decision']

describe('an attestation', () => {
  it('is complete for an adult, and for a minor with decision, guardian and receiver', () => {
    expect(attestationFault(attestation(principal), bases, false)).toBeNull()
    expect(attestationFault(attestation(child), bases, true)).toBeNull()
  })

  it('must be there and rest on a legal basis that the pack lists for the State', () => {
    expect(attestationFault(undefined, bases, false)).toBe('attestation_missing')
    expect(attestationFault(attestation(principal, { legalBasis: 'hearsay' }), bases, false)).toBe(
      'attestation_unknown_legal_basis',
    )
  })

  it('says why voluntary return was not offered', () => {
    const silent = attestation(principal, { voluntaryReturn: 'not_offered', voluntaryReturnReason: ' ' })
    expect(attestationFault(silent, bases, false)).toBe('attestation_voluntary_return_reason')
    expect(attestationFault({ ...silent, voluntaryReturnReason: 'absconded' }, bases, false)).toBeNull()
  })

  it('protects a person of disputed age like a minor', () => {
    const disputed = attestation(principal, { ageDisputed: true })
    expect(attestationFault(disputed, bases, false)).toBe('attestation_minor')
    expect(attestationFault(attestation(child, { ageDisputed: true }), bases, false)).toBeNull()
  })

  it('cannot be given for a return that is not enforceable, suspended or not assessed', () => {
    for (const name of ['enforceable', 'noSuspensiveProcedure', 'nonRefoulementAssessed'] as const) {
      expect(attestationInput.safeParse({ ...attestation(principal), [name]: false }).success).toBe(false)
    }
    expect(attestationInput.safeParse(attestation(principal)).success).toBe(true)
  })
})

describe('a minor', () => {
  it('is whoever has not reached the eighteenth birthday', () => {
    expect(countsAsMinor('2008-03-14', false, '2026-03-13')).toBe(true)
    expect(countsAsMinor('2008-03-14', false, '2026-03-14')).toBe(false)
  })

  it('born on 29 February comes of age on the last day of February', () => {
    expect(countsAsMinor('2008-02-29', false, '2026-02-27')).toBe(true)
    expect(countsAsMinor('2008-02-29', false, '2026-02-28')).toBe(false)
  })

  it('is anybody whose birth date is unknown or whose age is disputed', () => {
    expect(countsAsMinor(null, false, '2026-03-13')).toBe(true)
    expect(countsAsMinor('1970-01-01', true, '2026-03-13')).toBe(true)
  })
})
