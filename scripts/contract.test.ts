import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { apiDocument } from '../server/api-document.ts'
import type { Contract } from '../server/platform/http/openapi/document.ts'
import { changesFile, formatted, objections, readContract, sentence, typesFile } from './contract.ts'
import { compareContracts, type Difference } from './contract-compare.ts'
import { printTypes } from './contract-types.ts'

let running: Contract
const committed = readContract()
const changes = readFileSync(changesFile, 'utf8')

beforeAll(async () => {
  running = await apiDocument()
})

test('the program answers by the contract in docs/api/openapi.json; otherwise: node scripts/contract.ts', () => {
  if (!committed) throw new Error('docs/api/openapi.json is not there')
  expect(compareContracts(committed, running).map(sentence)).toEqual([])
  // Words and examples belong to it too.
  expect(running).toEqual(committed)
})

test('the types of the client are those of the contract', () => {
  expect(formatted('api.ts', printTypes(running))).toBe(readFileSync(typesFile, 'utf8'))
})

test('the version of the contract has a section among its changes', () => {
  expect(objections([], [running.info.version, running.info.version], changes)).toEqual([])
})

describe('a contract is replaced', () => {
  const breaking: Difference = { breaking: true, at: 'GET /x', what: 'is gone' }
  const fine: Difference = { breaking: false, at: 'GET /y', what: 'is new' }
  const released = '## 2.0.0\n\n## 1.0.0\n'

  test.each([
    ['when nothing breaks', [fine], ['1.0.0', '1.0.0'], released],
    ['under a new first number', [breaking], ['1.0.0', '2.0.0'], released],
    ['while nobody has been given it', [breaking], ['2.0.0', '2.0.0'], '## 2.0.0 (not released)\n'],
  ] as const)('%s', (_, differences, versions, text) => {
    expect(objections(differences, [...versions], text)).toEqual([])
  })

  test('not when it breaks clients under the same number, and not without a word', () => {
    const found = objections([breaking, fine], ['1.0.0', '1.1.0'], '## 1.1.0\n')
    expect(found[0]).toBe('BREAKING: GET /x is gone')
    expect(found[1]).toMatch(/raise the first number/)
    expect(found).toHaveLength(2)
    expect(objections([breaking], ['1.0.0', '2.0.0'], '## 1.0.0\n')[0]).toMatch(/no section/)
  })
})
