import { expect, test } from 'vitest'
import type { AgreementPack } from '../../../../domain/agreement/schema.ts'
import { doubtAdvice } from './doubt-advice.ts'

const doubts = [{ personId: 'a' }]
const rule = { relation: 'requested', roles: ['central_desk'], stages: ['accepted'] }
const pack = { actions: { ask_reconsideration: rule } } as unknown as AgreementPack
const desk = { possible: ['ask_reconsideration', 'confirm_consent'] as const, stage: 'accepted' as const }
const advice = (part: object) =>
  doubtAdvice({ ...desk, possible: [...desk.possible], mayReconsider: ['a'], ...part }, doubts, pack)

test('whoever may act reads how, and that it was asked once only of somebody of whom it was', () => {
  expect(advice({})).toEqual({ say: 'next' })
  expect(advice({ possible: ['confirm_consent'], mayReconsider: [] })).toEqual({ say: 'asked-once' })
  expect(advice({ mayReconsider: ['b'] })).toEqual({ say: 'asked-once' })
})

test('everybody else reads whose it is, and nothing where it is nobody’s', () => {
  for (const mayReconsider of [['a'], []]) {
    expect(advice({ possible: ['add_note'], mayReconsider })).toEqual({ say: 'waits', roles: ['central_desk'] })
  }
  expect(advice({ possible: ['add_note'], stage: 'transferred' })).toBeNull()
})
