import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { beforeAll, describe, expect, test } from 'vitest'
import { actionIds } from '../../../domain/agreement/vocabulary.ts'
import { actionInputs } from '../../../domain/case/actions/registry.ts'
import { refusalCodes } from '../../../domain/case/refusal.ts'
import { apiDocument } from '../../api-document.ts'
import { projectRoot } from '../config/root.ts'
import { pathOfAct } from './openapi/actions.ts'
import type { Answer, Contract, Operation } from './openapi/document.ts'
import { operationId } from './openapi/document.ts'
import { ownCodes } from './openapi/problems.ts'

let contract: Contract
const operations: { id: string; method: string; path: string; operation: Operation }[] = []
const codes = (answer: Answer | { $ref: string } | undefined): string[] => {
  if (!answer) return []
  if (!('$ref' in answer)) return answer['x-codes'] ?? []
  const responses = contract.components?.responses as Record<string, Answer>
  return responses[answer.$ref.split('/').at(-1) ?? '']?.['x-codes'] ?? []
}

beforeAll(async () => {
  contract = await apiDocument()
  for (const [path, methods] of Object.entries(contract.paths)) {
    for (const [method, operation] of Object.entries(methods)) {
      operations.push({ id: operationId(method, path), method, path, operation })
    }
  }
})

describe('every operation', () => {
  test('says what it does, where it belongs and who may ask', () => {
    expect(operations.length).toBeGreaterThan(80)
    for (const { id, operation } of operations) {
      expect(operation.summary?.length ?? 0, id).toBeGreaterThan(3)
      expect(operation.tags, id).toHaveLength(1)
      expect(operation.security, id).toBeDefined()
      for (const { name, description } of operation.parameters ?? []) {
        expect(description?.length ?? 0, `${id} ${name}`).toBeGreaterThan(3)
      }
    }
    for (const { name, description } of contract.tags ?? []) expect(description.length, name).toBeGreaterThan(10)
  })

  test('has an identifier of its own, which follows from its address', () => {
    expect(operations.map(({ operation }) => operation.operationId)).toEqual(operations.map(({ id }) => id))
    expect(new Set(operations.map(({ id }) => id)).size).toBe(operations.length)
    expect(Object.keys(ownCodes).filter((id) => !operations.some((one) => one.id === id))).toEqual([])
  })

  test('has an answer with a shape, and names its problems', () => {
    for (const { id, operation } of operations) {
      const done = Object.entries(operation.responses).filter(([status]) => Number(status) < 400)
      expect(done, id).toHaveLength(1)
      const [[status, answer]] = done as [[string, Answer]]
      if (status !== '204' && status !== '302') expect(Object.keys(answer.content ?? {}).length, id).toBeGreaterThan(0)
      expect(codes(operation.responses[500]), id).toContain('unexpected')
      if (operation.security?.length) expect(codes(operation.responses[401]), id).toContain('sign_in_needed')
    }
  })

  /** What is opaque on purpose: the browser's own passkey data, the words of events, the content of a part of a draft, a published schema. */
  const opaque = [
    /passkey(Question|Answer)|NewPasskey/i,
    /TimelineEntry.properties.data/,
    /Problem.properties.current/,
    /schemas\/(exchange|sdmx-structure)\.json/,
    /content\.(application~1pdf|image|application~1zip)/,
  ]

  test('takes and answers nothing without a shape', () => {
    const bare: string[] = []
    const walk = (value: unknown, at: string): void => {
      if (typeof value !== 'object' || value === null) return
      if (Object.keys(value).length === 0 && /(schema|items|additionalProperties|properties\.[^.]+)$/.test(at))
        bare.push(at)
      for (const [key, inner] of Object.entries(value)) {
        if (key !== 'example' && key !== 'default') walk(inner, `${at}.${key}`)
      }
    }
    walk(contract.paths, 'paths')
    walk(contract.components?.schemas, 'schemas')
    expect(bare.filter((at) => !opaque.some((allowed) => allowed.test(at)))).toEqual([])
  })
})

describe('acts upon a case', () => {
  test('have an operation each, and an example that the domain takes', () => {
    for (const action of actionIds) {
      const operation = contract.paths[pathOfAct(action)]?.post
      const example = operation?.requestBody?.content['application/json']?.example as { input: unknown }
      expect(actionInputs[action].safeParse(example.input).success, action).toBe(true)
    }
    expect(contract.paths).not.toHaveProperty('/api/v1/cases/{caseId}/actions/{action}')
  })

  test('name between them every refusal there is', () => {
    const named = new Set(operations.flatMap(({ operation }) => Object.values(operation.responses).flatMap(codes)))
    expect(refusalCodes.filter((code) => !named.has(code))).toEqual([])
  })
})

test('every example has the form it is an example of', () => {
  const ajv = addFormats.default(new Ajv2020({ strict: false }))
  let seen = 0
  for (const { id, operation } of operations) {
    const media = operation.requestBody?.content['application/json']
    if (!media || !('example' in media)) continue
    seen += 1
    const valid = ajv.compile({ $id: id, components: contract.components, ...media.schema })
    expect(valid(media.example), `${id}: ${JSON.stringify(valid.errors)}`).toBe(true)
  }
  expect(seen).toBeGreaterThanOrEqual(actionIds.length + 7)
})

test('every problem that a feature can name stands in the contract', () => {
  const folder = join(projectRoot, 'server', 'features')
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !/\.test\.ts$|testing/.test(path))
    .map((path) => readFileSync(join(folder, path), 'utf8'))
  const thrown = sources.flatMap((text) =>
    [...text.matchAll(/\b(?:problem|[a-z]+Problem)\((\d{3}), '([a-z_]+)'/g)].map(
      ([, status, code]) => `${status} ${code}`,
    ),
  )
  const named = new Set(
    operations.flatMap(({ operation }) =>
      Object.entries(operation.responses).flatMap(([status, answer]) =>
        codes(answer).map((code) => `${status} ${code}`),
      ),
    ),
  )
  expect(thrown).toContain('409 version_conflict')
  expect([...new Set(thrown)].filter((one) => !named.has(one))).toEqual([])
})
