import { expect, test } from 'vitest'
import { roles } from '../agreement/vocabulary.ts'
import { countsLooks, overseesLooks } from './oversight.ts'

test('who looked is for oversight alone, how often also for those who answer for the work of others', () => {
  expect(roles.filter((role) => overseesLooks([role]))).toEqual(['oversight'])
  expect(roles.filter((role) => countsLooks([role]))).toEqual(['central_desk', 'approver', 'oversight'])
})
