import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { TestCase } from 'vitest/node'
import { failedTests } from './failed-tests.mjs'
import { keptFailures } from './kept-failures.ts'

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

test('keeps what a property failed with, and nothing of other tests', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rcms-kept-'))
  try {
    const file = join(folder, 'kept.log')
    const { onTestCaseResult } = keptFailures(file)
    const told = (message: string) =>
      onTestCaseResult?.({
        ...{ fullName: 'a case > holds', module: { relativeModuleId: 'domain/a.test.ts' } },
        result: () => ({ state: 'failed', errors: [{ message }] }),
      } as unknown as TestCase)
    told('expected 1 to be 2')
    told('Property failed after 3 tests\n{ seed: -7, path: "2:1" }\nCounterexample: [40]')
    const kept = readFileSync(file, 'utf8')
    expect(kept).toContain(
      'domain/a.test.ts › a case > holds\nProperty failed after 3 tests\n{ seed: -7, path: "2:1" }',
    )
    expect(kept).not.toContain('expected 1')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
