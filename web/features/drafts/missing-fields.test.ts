import { expect, test } from 'vitest'
import { completeness } from '../../../domain/case/completeness.ts'
import { testPack } from '../../../domain/case/testing/pack.ts'
import type { Draft } from './draft-query.ts'
import { missingFields } from './missing-fields.ts'
import { stepsOf } from './steps.ts'

const content = {
  setup: {
    agreementId: testPack.id,
    requestedState: 'XB',
    requestedAuthority: '',
    procedure: '',
    interviewRequested: false,
  },
  persons: [{ personId: 'p1', relation: 'principal', personClass: '' }],
  answers: { principal: { p1: { birth_date: { value: '2026-13-01' } } } },
  evidence: [{ itemId: 'e1', personId: 'p1', category: '', issuedOn: '', expiresOn: '' }],
  references: [],
}

test('everything that is missing leads to its own field', () => {
  const filled = { number: '', issuedAt: '', issuedBy: '', note: '' }
  const full = { ...content, evidence: content.evidence.map((item) => ({ ...item, ...filled })) }
  const states = completeness(testPack, full as never, '2026-03-13')
  const sections = states.map((state) => ({
    ...state,
    faults: state.faults.map((fault) => ({ ...fault, message: fault.code })),
  }))
  const draft = { caseId: 'c', content: full, sections } as unknown as Draft
  const pack = structuredClone(testPack)
  const principal = pack.form.sections.find(({ id }) => id === 'principal')!
  principal.fields.find(({ id }) => id === 'family_name')!.ifMissing = { en: 'Registers are searched by it.', az: 'x' }
  const found = stepsOf(pack, draft).flatMap((step) => missingFields(pack, draft, step))
  expect(found.map(({ path, hash }) => `${path}#${hash}`)).toEqual([
    '/applications/c/setup#setup-procedure',
    '/applications/c/setup#setup-requestedAuthority',
    '/applications/c/principal/p1#person-class',
    '/applications/c/principal/p1#answer-family_name',
    '/applications/c/principal/p1#answer-birth_date',
    '/applications/c/principal/p1#answer-photograph',
  ])
  expect(found.find(({ hash }) => hash === 'answer-family_name')?.meaning?.en).toBe('Registers are searched by it.')
})
