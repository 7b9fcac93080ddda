import { describe, expect, test } from 'vitest'
import { attestationFault, attestationInput } from '../../../domain/case/attestation.ts'
import { type AttestationDraft, asksForMinor, readAttestations, startAttestations } from './attestation-draft.ts'
import { attestationFieldId, faultAt } from './field-ids.ts'

const adult = { personId: 'p1', name: 'One', birthDate: '1980-05-01' }
const child = { personId: 'p2', name: 'Two', birthDate: null }
const say = (id: string) => id

function given(draft: AttestationDraft): AttestationDraft {
  return {
    ...draft,
    legalBasis: 'return_decision',
    enforceable: true,
    noSuspensiveProcedure: true,
    nonRefoulementAssessed: true,
    voluntaryReturn: 'offered_and_declined',
  }
}

describe('an attestation while it is given', () => {
  test('begins with nothing declared, and names everything that is missing at its field', () => {
    const { faults } = readAttestations(startAttestations([adult]), [adult], say)
    expect(faults.map((fault) => fault.path)).toEqual([
      'attestations.0.legalBasis',
      'attestations.0.enforceable',
      'attestations.0.noSuspensiveProcedure',
      'attestations.0.nonRefoulementAssessed',
      'attestations.0.voluntaryReturn',
    ])
  })

  test('is what the rules of the domain accept once nothing is missing', () => {
    const [draft] = startAttestations([adult]).map(given)
    const { attestations, faults } = readAttestations([draft!], [adult], say)
    expect(faults).toEqual([])
    expect(attestationFault(attestationInput.parse(attestations[0]), ['return_decision'], false)).toBeNull()
  })

  test('asks for the part on minors where the birth date is unknown or the age disputed', () => {
    const [draft] = startAttestations([child]).map(given)
    expect(asksForMinor(draft!, child)).toBe(true)
    expect(asksForMinor(draft!, { ...child, birthDate: '1980-05-01' })).toBe(false)
    expect(asksForMinor({ ...draft!, ageDisputed: true }, adult)).toBe(true)
    const { faults } = readAttestations([draft!], [child], say)
    expect(faults.map((fault) => fault.path)).toContain('attestations.0.minor.guardian')
    const whole = { ...draft!, bestInterestsDecision: true, bestInterestsReference: 'x', guardian: 'x', receiver: 'x' }
    const read = readAttestations([whole], [child], say)
    expect(read.faults).toEqual([])
    expect(attestationFault(attestationInput.parse(read.attestations[0]), ['return_decision'], true)).toBeNull()
  })

  test('takes the facts of an earlier one over, never its declarations', () => {
    const first = readAttestations(startAttestations([adult]).map(given), [adult], say).attestations
    const [again] = startAttestations([adult], first)
    expect(again).toMatchObject({ legalBasis: 'return_decision', voluntaryReturn: 'offered_and_declined' })
    expect([again!.enforceable, again!.noSuspensiveProcedure, again!.nonRefoulementAssessed]).toEqual([
      false,
      false,
      false,
    ])
  })

  test('finds the field of a fault by index or by person', () => {
    const drafts = startAttestations([adult, child])
    expect(attestationFieldId('attestations.1.minor.guardian', drafts)).toBe('attestation-p2-minor-guardian')
    expect(attestationFieldId('attestations.p1', drafts)).toBe('attestation-p1-legalBasis')
    expect(attestationFieldId('date', drafts)).toBeNull()
    expect(faultAt([{ path: 'attestations.p2', message: 'm' }], drafts, 'p2', '')).toBe('m')
    expect(faultAt([{ path: 'attestations.0.legalBasis', message: 'm' }], drafts, 'p2', 'legalBasis')).toBeUndefined()
  })
})
