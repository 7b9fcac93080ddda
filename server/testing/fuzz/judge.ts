import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import type { LightMyRequestResponse } from 'fastify'
import type { Answer, Contract } from '../../platform/http/openapi/document.ts'
import type { Target } from './requests.ts'

/** Says what is wrong with an answer, measured by the contract; null when nothing is. */
export type Judge = (target: Target, answer: LightMyRequestResponse) => string | null

/** What no answer to a refused request may carry: where the program stands, or how it asks its database. */
const inside =
  /\n\s+at |node_modules|file:\/\/|\b(select|insert into|update|delete from)\b.+\b(from|values|set|where)\b|syntax error at|relation "|\/work\//i

export function judgeBy(contract: Contract): Judge {
  const ajv = addFormats.default(new Ajv2020({ strict: false }))
  const compiled = new Map<string, ValidateFunction>()
  const validator = (key: string, schema: object) => {
    const known = compiled.get(key)
    if (known) return known
    const made = ajv.compile({ ...schema, components: contract.components })
    compiled.set(key, made)
    return made
  }
  const problem = validator('problem', { $ref: '#/components/schemas/Problem' })
  return ({ method, path, operation }, answer) => {
    const { statusCode } = answer
    if (statusCode >= 500) return `answers ${statusCode}: ${answer.body.slice(0, 200)}`
    const type = String(answer.headers['content-type'] ?? '').split(';')[0] ?? ''
    if (statusCode >= 400 && inside.test(answer.body)) return `tells of its inside: ${answer.body.slice(0, 300)}`
    const declared = resolved(operation.responses[statusCode], contract)
    if (type === 'application/problem+json') {
      const body: unknown = answer.json()
      if (!problem(body)) return `is no problem: ${JSON.stringify(problem.errors)}`
      const { code, status } = body as { code: string; status: number }
      if (status !== statusCode) return `says ${status} in a ${statusCode}`
      if (!declared) return `answers ${statusCode} ${code}, which is not in the contract`
      return declared['x-codes']?.includes(code)
        ? null
        : `answers ${statusCode} with the code ${code}, which is not named`
    }
    if (!declared) return `answers ${statusCode}, which is not in the contract: ${answer.body.slice(0, 200)}`
    if (!declared.content)
      return answer.body === '' ? null : `answers ${statusCode} with a body: ${answer.body.slice(0, 80)}`
    const schema = declared.content[type]
    if (!schema) return `answers ${statusCode} as ${type || 'nothing'}`
    if (type !== 'application/json') return null
    const fits = validator(`${method} ${path} ${statusCode}`, schema.schema ?? {})
    return fits(answer.json())
      ? null
      : `answers what its shape does not say: ${JSON.stringify(fits.errors?.slice(0, 3))}`
  }
}

function resolved(given: Answer | { $ref: string } | undefined, contract: Contract): Answer | undefined {
  if (!given || !('$ref' in given)) return given
  const responses = contract.components?.responses as Record<string, Answer> | undefined
  return responses?.[given.$ref.split('/').at(-1) ?? '']
}
