import type { Answer, Contract, Operation, Parameter, Schema } from '../server/platform/http/openapi/document.ts'

/** What differs between two contracts, in words; `breaking` when a client of the earlier one may fail on the later. */
export interface Difference {
  breaking: boolean
  at: string
  what: string
}

type Direction = 'request' | 'response'
type Sides<T> = readonly [before: T, after: T]

/** The differences that matter to a client, the breaking ones first. Words and examples are none. */
export function compareContracts(before: Contract, after: Contract): Difference[] {
  const found: Difference[] = []
  const say = (at: string, what: string, breaking: boolean) => void found.push({ breaking, at, what })
  const schemas = comparison([before, after], say)
  for (const [path, methods] of pairs(before.paths, after.paths)) {
    for (const [method, [old, now]] of pairs(methods[0] ?? {}, methods[1] ?? {})) {
      const at = `${method.toUpperCase()} ${path}`
      if (!now) say(at, 'is gone', true)
      else if (!old) say(at, 'is new', false)
      else operation(at, [old, now], [before, after], say, schemas)
    }
  }
  return found.sort((one, other) => Number(other.breaking) - Number(one.breaking))
}

type Say = (at: string, what: string, breaking: boolean) => void
type Schemas = (at: string, sides: Sides<Schema | undefined>, direction: Direction) => void

function operation(at: string, [old, now]: Sides<Operation>, documents: Sides<Contract>, say: Say, schemas: Schemas) {
  const named = (one: Operation) =>
    Object.fromEntries((one.parameters ?? []).map((each): [string, Parameter] => [`${each.in} ${each.name}`, each]))
  for (const [name, [was, is]] of pairs(named(old), named(now))) {
    const place = `${at}: ${name}`
    if (!is) say(place, 'is gone', true)
    else if (!was) say(place, is.required ? 'is new and required' : 'is new', is.required === true)
    else {
      if (is.required && !was.required) say(place, 'became required', true)
      if (was.required && !is.required) say(place, 'is no longer required', false)
      schemas(place, [was.schema, is.schema], 'request')
    }
  }
  if (!old.requestBody && now.requestBody) say(`${at}: body`, 'is new', now.requestBody.required === true)
  if (old.requestBody && !now.requestBody) say(`${at}: body`, 'is gone', true)
  for (const [type, [was, is]] of pairs(old.requestBody?.content ?? {}, now.requestBody?.content ?? {})) {
    if (was && !is) say(`${at}: body ${type}`, 'is no longer taken', true)
    if (was && is) schemas(`${at}: body`, [was.schema, is.schema], 'request')
  }
  for (const [status, [was, is]] of pairs(old.responses, now.responses)) {
    const [one, other] = [resolveAnswer(was, documents[0]), resolveAnswer(is, documents[1])]
    const problem = Number(status) >= 400
    if (!other) say(`${at}: ${status}`, 'is no longer answered', !problem)
    else if (!one) say(`${at}: ${status}`, 'is a new answer', !problem)
    else answer(`${at}: ${status}`, [one, other], say, schemas)
  }
}

function answer(at: string, [was, is]: Sides<Answer>, say: Say, schemas: Schemas) {
  const [old, now] = [was['x-codes'] ?? [], is['x-codes'] ?? []]
  for (const code of now) if (!old.includes(code)) say(at, `has the new code ${code}`, false)
  for (const code of old) if (!now.includes(code)) say(at, `has no code ${code} any more`, false)
  for (const [type, [one, other]] of pairs(was.content ?? {}, is.content ?? {})) {
    if (one && !other) say(`${at} ${type}`, 'is no longer answered', true)
    else if (!one) say(`${at} ${type}`, 'is a new form of the answer', true)
    else schemas(at, [one.schema, other?.schema], 'response')
  }
}

function resolveAnswer(given: Answer | { $ref: string } | undefined, document: Contract): Answer | undefined {
  return given && '$ref' in given ? (resolve(given, document) as unknown as Answer) : given
}

function resolve(given: { $ref?: unknown }, document: Contract): Schema {
  const [, , kind, name] = String(given.$ref).split('/')
  const group = document.components?.[kind ?? ''] as Record<string, Schema> | undefined
  return group?.[name ?? ''] ?? {}
}

/** Of a shape: what it may be besides null, and whether it may be null. */
interface Shape {
  nullable: boolean
  alternatives: Schema[]
}

function shapeOf(given: Schema, document: Contract): Shape {
  const schema = given.$ref ? resolve(given, document) : given
  const branches = (schema.anyOf ?? schema.oneOf) as Schema[] | undefined
  if (!branches) return { nullable: schema.type === 'null', alternatives: schema.type === 'null' ? [] : [schema] }
  const shapes = branches.map((one) => shapeOf(one, document))
  return { nullable: shapes.some((one) => one.nullable), alternatives: shapes.flatMap((one) => one.alternatives) }
}

function comparison(documents: Sides<Contract>, say: Say): Schemas {
  const underWay = new Set<string>()
  const compare: Schemas = (at, [before, after], direction) => {
    if (!before || !after) return
    // A shape may refer to itself; the same pair is looked at once on the way down.
    const pair = `${direction} ${before.$ref} ${after.$ref}`
    if (before.$ref && underWay.has(pair)) return
    underWay.add(pair)
    const [old, now] = [shapeOf(before, documents[0]), shapeOf(after, documents[1])]
    if (now.nullable && !old.nullable) say(at, 'may now be null', direction === 'response')
    if (old.nullable && !now.nullable) say(at, 'may no longer be null', direction === 'request')
    const [more, less] = [
      now.alternatives.length > old.alternatives.length,
      now.alternatives.length < old.alternatives.length,
    ]
    if (more) say(at, 'may be more than before', direction === 'response')
    else if (less) say(at, 'may be less than before', direction === 'request')
    else old.alternatives.forEach((one, index) => void plain(at, [one, now.alternatives[index] ?? {}], direction))
    underWay.delete(pair)
  }
  const plain = (at: string, [old, now]: Sides<Schema>, direction: Direction) => {
    const [type, newType] = [JSON.stringify(old.type ?? typeof old.const), JSON.stringify(now.type ?? typeof now.const)]
    if (type !== newType) return say(at, `changed from ${type} to ${newType}`, true)
    choices(at, [valuesOf(old), valuesOf(now)], direction, say)
    bounds(at, [old, now], direction, say)
    properties(at, [old, now], direction)
    compare(`${at}[]`, [old.items as Schema | undefined, now.items as Schema | undefined], direction)
    const [extra, newExtra] = [old.additionalProperties, now.additionalProperties]
    if (extra !== false && newExtra === false) say(at, 'takes no further properties', direction === 'request')
    if (typeof extra === 'object' && typeof newExtra === 'object') {
      compare(`${at}.*`, [extra as Schema, newExtra as Schema], direction)
    }
  }
  const properties = (at: string, [old, now]: Sides<Schema>, direction: Direction) => {
    const of = (schema: Schema) => (schema.properties ?? {}) as Record<string, Schema>
    const required = (schema: Schema, name: string) => ((schema.required ?? []) as string[]).includes(name)
    for (const [name, [was, is]] of pairs(of(old), of(now))) {
      const place = `${at}.${name}`
      const must = required(now, name)
      if (!is) say(place, 'is gone', true)
      else if (!was)
        say(place, must && direction === 'request' ? 'is new and required' : 'is new', must && direction === 'request')
      else {
        if (must && !required(old, name)) say(place, 'became required', direction === 'request')
        if (!must && required(old, name)) say(place, 'became optional', direction === 'response')
        compare(place, [was, is], direction)
      }
    }
  }
  return compare
}

function valuesOf(schema: Schema): unknown[] | null {
  if ('const' in schema) return [schema.const]
  return (schema.enum as unknown[] | undefined) ?? null
}

function choices(at: string, [old, now]: Sides<unknown[] | null>, direction: Direction, say: Say) {
  if (old && !now) return say(at, 'is no longer one of a list', direction === 'response')
  if (!old && now) return say(at, 'became one of a list', direction === 'request')
  for (const value of now ?? []) if (!old?.includes(value)) say(at, `may now be ${value}`, direction === 'response')
  for (const value of old ?? [])
    if (!now?.includes(value)) say(at, `may no longer be ${value}`, direction === 'request')
}

const narrower: Readonly<Record<string, 'lower' | 'higher' | 'other'>> = {
  maxLength: 'lower',
  maximum: 'lower',
  maxItems: 'lower',
  minLength: 'higher',
  minimum: 'higher',
  minItems: 'higher',
  pattern: 'other',
  format: 'other',
}

function bounds(at: string, [old, now]: Sides<Schema>, direction: Direction, say: Say) {
  for (const [keyword, narrows] of Object.entries(narrower)) {
    const [was, is] = [old[keyword], now[keyword]]
    if (was === is) continue
    const wider =
      is === undefined ||
      (narrows === 'lower' && Number(is) > Number(was)) ||
      (narrows === 'higher' && Number(is) < Number(was))
    say(at, `has ${keyword} ${is ?? 'none'} instead of ${was ?? 'none'}`, direction === 'request' && !wider)
  }
}

/** Each key of either, with what stands under it on both sides. */
function pairs<T>(before: Record<string, T>, after: Record<string, T>): [string, [T | undefined, T | undefined]][] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return keys.map((key) => [key, [before[key], after[key]]])
}
