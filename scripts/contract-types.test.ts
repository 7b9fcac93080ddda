import { describe, expect, test } from 'vitest'
import { printTypes, typeOf } from './contract-types.ts'

describe('a shape as a type', () => {
  test.each([
    [{ type: 'string', format: 'uuid' }, 'string'],
    [{ type: 'integer' }, 'number'],
    [{ type: 'string', enum: ['a', 'b'] }, '"a" | "b"'],
    [{ const: true }, 'true'],
    [{ anyOf: [{ type: 'string' }, { type: 'null' }] }, 'string | null'],
    [{ type: ['string', 'null'] }, 'string | null'],
    [{ type: 'array', items: { enum: ['a', 'b'] } }, '("a" | "b")[]'],
    [{ type: 'array', prefixItems: [{ type: 'string' }, { type: 'number' }] }, '[string, number]'],
    [{ $ref: '#/components/schemas/Case' }, 'Case'],
    [{ type: 'object', properties: {} }, 'Record<string, never>'],
    [{ type: 'object', additionalProperties: { type: 'string' } }, '{\n[name: string]: string\n}'],
    [{ type: 'object', additionalProperties: {} }, '{\n[name: string]: unknown\n}'],
    [
      { type: 'object', propertyNames: { enum: ['a'] }, additionalProperties: { type: 'string' } },
      '{ [name in "a"]?: string }',
    ],
    [
      { type: 'object', properties: { a: { type: 'string' }, 'b-c': { type: 'number' } }, required: ['a'] },
      '{\na: string\n"b-c"?: number | undefined\n}',
    ],
    [{}, 'unknown'],
  ])('%j', (schema, type) => expect(typeOf(schema)).toBe(type))
})

test('an operation says what is sent with it and what it answers', () => {
  const id = { name: 'id', in: 'path', required: true, schema: { type: 'string' } }
  const key = { name: 'idempotency-key', in: 'header', required: true, schema: { type: 'string' } }
  const json = (schema: Record<string, unknown>) => ({ content: { 'application/json': { schema } } })
  const types = printTypes({
    openapi: '3.1.0',
    info: { title: 'x', version: '1' },
    paths: {
      '/x/{id}': {
        put: {
          summary: 'Change it',
          parameters: [id, key],
          requestBody: { required: true, ...json({ $ref: '#/components/schemas/Thing' }) },
          responses: { 200: { description: '', ...json({ type: 'boolean' }) }, 404: { description: '' } },
        },
        delete: { parameters: [id], responses: { 204: { description: '' } } },
      },
      '/x.pdf': { get: { responses: { 200: { description: '', content: { 'application/pdf': {} } } } } },
    },
    components: { schemas: { Thing: { type: 'object', properties: { a: { type: 'string' } }, required: ['a'] } } },
  })
  expect(types).toContain('export type Thing = {\na: string\n}')
  expect(types).toContain(
    '/** Change it */\n"PUT /x/{id}": { path: { id: string }; headers: { "idempotency-key": string }; body: Thing; answer: boolean }',
  )
  expect(types).toContain('"DELETE /x/{id}": { path: { id: string }; answer: undefined }')
  expect(types).toContain('"GET /x.pdf": { answer: Blob }')
})
