import { expect, test } from 'vitest'
import { providerProblem } from './provider-problem.ts'

test('what the server put into the address is said in words', () => {
  expect(providerProblem('provider_refused')).toBe('signin.problem.provider_refused')
})

test('what anybody may have put there says no more than that it failed', () => {
  expect(providerProblem('<b>x</b>')).toBe('signin.problem.other')
  expect(providerProblem(undefined)).toBeNull()
  expect(providerProblem('')).toBeNull()
})
