import fc from 'fast-check'
import { expect, test } from 'vitest'
import { failedTests } from './failed-tests.mjs'

const run = (status: string, failureMessages: string[], title = 'holds') => ({
  ...{ ancestorTitles: ['a case'], title, status, failureMessages },
})

test('names what failed, and of a property the seed, the path and the counterexample', () => {
  const property = fc.property(fc.nat(), (n) => n < 40)
  let thrown = ''
  try {
    fc.assert(property, { seed: 7 })
  } catch (error) {
    thrown = (error as Error).stack!
  }
  const results = [run('passed', [], 'else'), run('failed', [thrown])]
  const [failed, ...others] = failedTests(
    { testResults: [{ name: '/there/domain/a.test.ts', message: '', assertionResults: results }] },
    '/there',
  )
  expect(others).toEqual([])
  expect(failed!.name).toBe('domain/a.test.ts › a case › holds')
  expect(failed!.message).toMatch(/seed: 7, path: "[\d:]+"/)
  expect(failed!.message).toContain('Counterexample: [40]')
  expect(failed!.message).not.toMatch(/\n +at /)
})

test('names a file that could not be read, and keeps no endless message', () => {
  const name = '/there/web/b.test.tsx'
  const unread = { testResults: [{ name, message: 'Unexpected token', assertionResults: [] }] }
  expect(failedTests(unread, '/there')).toEqual([{ name: 'web/b.test.tsx', message: 'Unexpected token' }])
  const long = { testResults: [{ name, message: '', assertionResults: [run('failed', ['x'.repeat(9000)])] }] }
  expect(failedTests(long, '/there')[0]!.message.length).toBeLessThan(4100)
})
