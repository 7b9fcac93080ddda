import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { expect, test } from 'vitest'
import { exchangeSchema } from '../../../contract/exchange.ts'
import { projectRoot } from '../../platform/config/root.ts'

const committed = (name: string) => JSON.parse(readFileSync(join(projectRoot, 'docs', 'exchange', name), 'utf8'))

function validator() {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true })
  formats.default(ajv)
  return ajv.compile(committed('exchange.schema.json'))
}

test('the committed schema is the one that is served', () => {
  // `node scripts/exchange-schema.ts` writes it anew.
  expect(committed('exchange.schema.json')).toEqual(exchangeSchema())
})

test('the worked examples have the form, and what has not is refused', () => {
  const valid = validator()
  for (const name of ['application.json', 'reply.json']) {
    expect(valid(committed(name)), `${name}: ${JSON.stringify(valid.errors)}`).toBe(true)
  }
  const application = committed('application.json')
  for (const wrong of [
    { ...application, format: 'openrcms-exchange/2' },
    { ...application, asylum: {} },
    { ...application, application: { ...application.application, persons: [] } },
  ]) {
    expect(valid(wrong)).toBe(false)
  }
})
