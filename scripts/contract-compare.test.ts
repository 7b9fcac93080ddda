import { describe, expect, test } from 'vitest'
import type { Contract, Operation, Schema } from '../server/platform/http/openapi/document.ts'
import { compareContracts } from './contract-compare.ts'

const contract = (operation: Partial<Operation>, schemas: Record<string, Schema> = {}): Contract => ({
  openapi: '3.1.0',
  info: { title: 'x', version: '1' },
  paths: { '/x': { post: { responses: {}, ...operation } } },
  components: { schemas },
})
const asked = (schema: Schema) =>
  contract({ requestBody: { required: true, content: { 'application/json': { schema } } } })
const answered = (schema: Schema) =>
  contract({ responses: { 200: { description: '', content: { 'application/json': { schema } } } } })
const object = (properties: Record<string, Schema>, required: string[] = []): Schema => ({
  type: 'object',
  properties,
  required,
})
const text: Schema = { type: 'string' }
const number: Schema = { type: 'integer' }
const orNull: Schema = { anyOf: [text, { type: 'null' }] }
const list = (...values: string[]): Schema => ({ type: 'string', enum: values })
const query = (required: boolean, schema = text) =>
  contract({ parameters: [{ name: 'q', in: 'query', required, schema }] })

const breaking: [string, Contract, Contract, string][] = [
  ['a path is gone', contract({}), { ...contract({}), paths: {} }, 'POST /x is gone'],
  ['a parameter is gone', query(false), contract({}), 'POST /x: query q is gone'],
  ['a parameter is new and required', contract({}), query(true), 'POST /x: query q is new and required'],
  ['a parameter became required', query(false), query(true), 'POST /x: query q became required'],
  ['a parameter takes less', query(false), query(false, number), 'POST /x: query q changed from "string" to "integer"'],
  ['a body is asked for', contract({}), asked(object({})), 'POST /x: body is new'],
  [
    'a field became required',
    asked(object({ a: text })),
    asked(object({ a: text }, ['a'])),
    'POST /x: body.a became required',
  ],
  [
    'a required field is new',
    asked(object({})),
    asked(object({ a: text }, ['a'])),
    'POST /x: body.a is new and required',
  ],
  ['a field is no longer taken', asked(object({ a: text })), asked(object({})), 'POST /x: body.a is gone'],
  ['a field may not be null', asked(orNull), asked(text), 'POST /x: body may no longer be null'],
  ['a choice is gone', asked(list('a', 'b')), asked(list('a')), 'POST /x: body may no longer be b'],
  [
    'a text must be shorter',
    asked({ ...text, maxLength: 9 }),
    asked({ ...text, maxLength: 8 }),
    'POST /x: body has maxLength 8 instead of 9',
  ],
  ['a property is no longer answered', answered(object({ a: text })), answered(object({})), 'POST /x: 200.a is gone'],
  [
    'a property became optional',
    answered(object({ a: text }, ['a'])),
    answered(object({ a: text })),
    'POST /x: 200.a became optional',
  ],
  ['a property may be null', answered(text), answered(orNull), 'POST /x: 200 may now be null'],
  ['an answer has a new choice', answered(list('a')), answered(list('a', 'b')), 'POST /x: 200 may now be b'],
  [
    'a type changed deep inside',
    answered({ type: 'array', items: object({ a: text }) }),
    answered({ type: 'array', items: object({ a: number }) }),
    'POST /x: 200[].a changed from "string" to "integer"',
  ],
  ['a status is no longer answered', answered(text), contract({}), 'POST /x: 200 is no longer answered'],
]

const harmless: [string, Contract, Contract, string][] = [
  ['a path is new', { ...contract({}), paths: {} }, contract({}), 'POST /x is new'],
  ['a parameter is new', contract({}), query(false), 'POST /x: query q is new'],
  ['a field is new', asked(object({})), asked(object({ a: text })), 'POST /x: body.a is new'],
  ['a choice is new', asked(list('a')), asked(list('a', 'b')), 'POST /x: body may now be b'],
  [
    'a text may be longer',
    asked({ ...text, maxLength: 8 }),
    asked({ ...text, maxLength: 9 }),
    'POST /x: body has maxLength 9 instead of 8',
  ],
  [
    'a property is answered besides',
    answered(object({})),
    answered(object({ a: text }, ['a'])),
    'POST /x: 200.a is new',
  ],
  ['an answer is never null any more', answered(orNull), answered(text), 'POST /x: 200 may no longer be null'],
  ['an answer has fewer choices', answered(list('a', 'b')), answered(list('a')), 'POST /x: 200 may no longer be b'],
]

const said = (before: Contract, after: Contract) =>
  compareContracts(before, after).map(({ breaking, at, what }) => [
    breaking,
    `${at}${at.endsWith(':') ? '' : ' '}${what}`,
  ])

describe('breaks a client:', () => {
  test.each(breaking)('%s', (_, before, after, sentence) => expect(said(before, after)).toEqual([[true, sentence]]))
})

describe('breaks nobody:', () => {
  test.each(harmless)('%s', (_, before, after, sentence) => expect(said(before, after)).toEqual([[false, sentence]]))
})

test('shapes with a name are looked into, also one that refers to itself, and a new name for the same is no difference', () => {
  const tree = (leaf: Schema): Record<string, Schema> => ({
    Tree: object({ leaf, branch: { $ref: '#/components/schemas/Tree' } }),
  })
  const use = {
    200: { description: '', content: { 'application/json': { schema: { $ref: '#/components/schemas/Tree' } } } },
  }
  const before = contract({ responses: use }, tree(text))
  expect(said(before, contract({ responses: use }, tree(text)))).toEqual([])
  expect(said(before, contract({ responses: use }, tree(number)))).toEqual([
    [true, 'POST /x: 200.leaf changed from "string" to "integer"'],
  ])
  expect(
    said(
      answered(object({ a: text })),
      contract(
        {
          responses: {
            200: {
              description: 'other words',
              content: { 'application/json': { schema: { $ref: '#/components/schemas/A' } } },
            },
          },
        },
        { A: object({ a: text }) },
      ),
    ),
  ).toEqual([])
})

test('what breaks is named first', () => {
  const differences = compareContracts(query(false), {
    ...contract({}),
    paths: { '/new': {}, ...contract({}).paths, '/y': { get: { responses: {} } } },
  })
  expect(differences.map(({ breaking }) => breaking)).toEqual([true, false])
})
