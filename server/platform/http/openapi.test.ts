import { expect, test } from 'vitest'
import { actionIds } from '../../../domain/agreement/vocabulary.ts'
import { complete } from './openapi.ts'

test('every action has its payload and every operation its problem in the contract', () => {
  const path = '/api/v1/cases/{caseId}/actions/{action}'
  const body = { content: { 'application/json': { schema: { properties: { input: {} } } } } }
  const contract = complete({ paths: { [path]: { post: { requestBody: body, responses: { 200: {} } } } } })
  const operation = contract.paths?.[path]?.post
  expect(Object.keys(operation?.responses ?? {})).toEqual(['200', 'default'])
  const input = operation?.requestBody?.content['application/json']?.schema.properties?.input as { oneOf: unknown[] }
  expect(input.oneOf).toHaveLength(actionIds.length)
  expect(contract.components?.schemas).toHaveProperty('ActNotifyTransfer.properties.attestations')
  expect(contract.components?.schemas).toHaveProperty('Problem.properties.possible')
})
