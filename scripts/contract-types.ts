import type { Answer, Contract, Media, Operation, Schema } from '../server/platform/http/openapi/document.ts'

const heading = `// Made by scripts/contract.ts from docs/api/openapi.json; changes are made there.

`

/** The TypeScript types of a contract: each shape that has a name, and each operation by its method and path. */
export function printTypes(contract: Contract): string {
  const shapes = Object.entries(contract.components?.schemas ?? {}).map(
    ([name, schema]) => `${doc(schema.description)}export type ${name} = ${typeOf(schema)}\n`,
  )
  const operations = Object.entries(contract.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, one]) => operation(`${method.toUpperCase()} ${path}`, one)),
  )
  const all = `/** Every operation: what is sent with it, and what it answers when it succeeds. */
export interface Operations {
${operations.join('')}}
`
  return `${heading}${shapes.join('\n')}\n${all}`
}

function operation(name: string, { summary, parameters = [], requestBody, responses }: Operation): string {
  const members = (['path', 'query', 'header'] as const).flatMap((place) => {
    const given = parameters.filter((one) => one.in === place)
    if (given.length === 0) return []
    const fields = given.map((one) => member(one.name, typeOf(one.schema), one.required === true))
    const needed = given.some((one) => one.required)
    return [member(place === 'header' ? 'headers' : place, `{ ${fields.join('; ')} }`, needed)]
  })
  const body = requestBody && bodyType(requestBody.content)
  if (body) members.push(member('body', body, requestBody.required === true))
  members.push(`answer: ${answerType(responses)}`)
  return `${doc(summary)}${JSON.stringify(name)}: { ${members.join('; ')} }\n`
}

function bodyType(content: Record<string, Media>): string {
  if (content['application/json']) return typeOf(content['application/json'].schema ?? {})
  return content['multipart/form-data'] ? 'FormData' : 'URLSearchParams'
}

function answerType(responses: Operation['responses']): string {
  const [, found] = Object.entries(responses).find(([status]) => Number(status) < 300) ?? []
  const content = (found as Answer | undefined)?.content
  if (!content) return 'undefined'
  return content['application/json'] ? typeOf(content['application/json'].schema ?? {}) : 'Blob'
}

/** JSON Schema as a TypeScript type. What a type cannot say (lengths, patterns, formats) is left out. */
export function typeOf(schema: Schema): string {
  if (schema.$ref) return String(schema.$ref).split('/').at(-1) ?? 'unknown'
  if ('const' in schema) return JSON.stringify(schema.const)
  if (schema.enum) return union((schema.enum as unknown[]).map((value) => JSON.stringify(value)))
  const branches = (schema.anyOf ?? schema.oneOf) as Schema[] | undefined
  if (branches) return union(branches.map(typeOf))
  if (schema.allOf) return (schema.allOf as Schema[]).map((one) => `(${typeOf(one)})`).join(' & ')
  if (Array.isArray(schema.type)) return union(schema.type.map((type) => typeOf({ ...schema, type })))
  switch (schema.type) {
    case 'string':
    case 'boolean':
    case 'null':
      return schema.type
    case 'integer':
    case 'number':
      return 'number'
    case 'array':
      return arrayOf(schema)
    case 'object':
      return objectOf(schema)
    default:
      return 'unknown'
  }
}

function arrayOf({ items, prefixItems }: Schema): string {
  if (prefixItems) return `[${(prefixItems as Schema[]).map(typeOf).join(', ')}]`
  return `(${items ? typeOf(items as Schema) : 'unknown'})[]`
}

function objectOf(schema: Schema): string {
  const required = (schema.required ?? []) as string[]
  const own = Object.entries((schema.properties ?? {}) as Record<string, Schema>)
  const members = own.map(
    ([name, inner]) => `${doc(inner.description)}${member(name, typeOf(inner), required.includes(name))}`,
  )
  const extra = schema.additionalProperties
  if (extra !== undefined && extra !== false) {
    const names = schema.propertyNames as Schema | undefined
    const sign = ((names?.enum ?? []) as string[]).every((name) => required.includes(name)) ? '' : '?'
    const some = names?.enum ? `{ [name in ${typeOf(names)}]${sign}: ${typeOf(extra as Schema)} }` : null
    if (some && own.length === 0) return some
    const value = extra === true ? 'unknown' : typeOf(extra as Schema)
    members.push(`[name: string]: ${value}`)
  }
  return members.length === 0 ? 'Record<string, never>' : `{\n${members.join('\n')}\n}`
}

/** Says "or undefined" too, so that what was read by a shape of the program may be sent as it is. */
function member(name: string, type: string, required: boolean): string {
  const key = /^[a-zA-Z_$][\w$]*$/.test(name) ? name : JSON.stringify(name)
  return required ? `${key}: ${type}` : `${key}?: ${type} | undefined`
}

function union(types: readonly string[]): string {
  return [...new Set(types)].map((type) => (/ & |=>/.test(type) ? `(${type})` : type)).join(' | ') || 'never'
}

function doc(text: unknown): string {
  return typeof text === 'string' && text !== '' ? `/** ${text.replaceAll('*/', '* /').replaceAll('\n', ' ')} */\n` : ''
}
