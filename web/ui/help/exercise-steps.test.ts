import { expect, test } from 'vitest'
import az from '../../../contract/locales/az/exercise.json' with { type: 'json' }
import en from '../../../contract/locales/en/exercise.json' with { type: 'json' }
import { type Exercise, exerciseKinds } from '../../../contract/practice.ts'
import { exerciseSteps, type Known, takenSteps } from './exercise-steps.ts'

const caseId = '0199a1b2-0000-7000-8000-000000000000'
const exercise = (kind: Exercise['kind'], path = `/cases/${caseId}`): Exercise => ({ kind, caseId, path })

test.each(exerciseKinds)('%s: every step and the end are told in both languages', (kind) => {
  const ids = exerciseSteps[kind].map(([id]) => `exercise.${kind}.${id}`)
  for (const id of [`exercise.${kind}`, ...ids, `exercise.${kind}.learnt`]) {
    expect(en).toHaveProperty([id])
    expect(az).toHaveProperty([id])
  }
  expect(ids.length).toBeGreaterThan(1)
})

test('a step counts when it has happened, after those before it, and stays', () => {
  const draft = exercise('case_officer', `/applications/${caseId}`)
  const known = (more: object): Known => ({ path: '/desk', ...more }) as Known
  expect(takenSteps(draft, [], known({}))).toEqual([])
  expect(takenSteps(draft, [], known({ draft: { complete: true, handedOverAt: null } }))).toEqual([])
  expect(takenSteps(draft, [], { path: `/applications/${caseId}/person` })).toEqual(['open'])
  expect(takenSteps(draft, ['open'], known({ draft: { complete: true, handedOverAt: null } }))).toEqual([
    ...['open', 'complete'],
  ])
  expect(takenSteps(draft, ['open', 'complete'], known({}))).toEqual(['open', 'complete'])
  const done = known({ draft: { complete: true, handedOverAt: '2026-11-24T08:00:00Z' } })
  expect(takenSteps(draft, ['open'], done)).toEqual(['open', 'complete', 'hand-over'])
})

test('a proposal counts as returned only while nothing is answered, and as approved only when it is', () => {
  const view = (proposal: object | null, outcome: string | null) =>
    ({ path: `/cases/${caseId}`, view: { proposal, persons: [{ reply: outcome && { outcome } }] } }) as unknown as Known
  const [returned, approved] = [exercise('approver_return'), exercise('approver')]
  expect(takenSteps(returned, ['open', 'read'], view({}, null))).toEqual(['open', 'read'])
  expect(takenSteps(returned, ['open', 'read'], view(null, null))).toEqual(['open', 'read', 'return'])
  expect(takenSteps(returned, ['open', 'read'], view(null, 'accepted'))).toEqual(['open', 'read'])
  expect(takenSteps(approved, ['open', 'read'], view(null, null))).toEqual(['open', 'read'])
  expect(takenSteps(approved, ['open', 'read'], view(null, 'accepted'))).toEqual(['open', 'read', 'approve'])
})

test('a hold is lifted only after it was placed', () => {
  const one = exercise('oversight')
  const memory = (hold: object | null) => ({ path: `/cases/${caseId}`, memory: { hold } }) as unknown as Known
  expect(takenSteps(one, [], memory(null))).toEqual(['open'])
  expect(takenSteps(one, ['open'], memory({}))).toEqual(['open', 'hold'])
  expect(takenSteps(one, ['open', 'hold'], memory(null))).toEqual(['open', 'hold', 'lift'])
})

test('the border has done its part when everybody of the case is there, not of another', () => {
  const one = exercise('border_officer', '/arrivals')
  const items = (...states: string[]) =>
    states.map((state, index) => ({ caseId: index === 2 ? 'other' : caseId, state }))
  const known = (...states: string[]) =>
    ({ path: '/arrivals', arrivals: { items: items(...states) } }) as unknown as Known
  expect(takenSteps(one, [], known('arrived', 'notified', 'arrived'))).toEqual(['open'])
  expect(takenSteps(one, [], known('arrived', 'arrived', 'notified'))).toEqual(['open', 'arrived'])
})
