import type { Contract, Schema } from '../../platform/http/openapi/document.ts'
import { type Random, strangeNumbers, strangeTexts } from './random.ts'

/** Values that the answers so far have shown, by the name under which they stood. */
export type Seen = ReadonlyMap<string, readonly unknown[]>

const deepest = 12

/** A value of the shape, more often than not such as the server takes; names help to speak of what there is. */
export function valueFor(
  schema: Schema,
  contract: Contract,
  random: Random,
  seen: Seen,
  name = '',
  depth = 0,
): unknown {
  const inner = (one: Schema, at = name) => valueFor(one, contract, random, seen, at, depth + 1)
  if (depth > deepest) return null
  if (schema.$ref) return inner(resolve(schema, contract))
  if ('const' in schema) return schema.const
  if (schema.enum) return random.pick(schema.enum as unknown[])
  const branches = (schema.anyOf ?? schema.oneOf) as Schema[] | undefined
  if (branches) return inner(random.pick(branches))
  switch (schema.type) {
    case 'object':
      return objectOf(schema, random, inner)
    case 'array': {
      const least = Number(schema.minItems ?? 0)
      return Array.from({ length: least + random.below(3) }, () => inner((schema.items ?? {}) as Schema))
    }
    case 'boolean':
      return random.chance(0.5)
    case 'null':
      return null
    case 'integer':
    case 'number':
      return Number(schema.minimum ?? 0) + random.below(5)
    case 'string':
      return textOf(schema, random, seen, name)
    default:
      return random.pick([null, 0, 'text', [], {}])
  }
}

function objectOf(schema: Schema, random: Random, inner: (one: Schema, at: string) => unknown): unknown {
  const required = (schema.required ?? []) as string[]
  const properties = Object.entries((schema.properties ?? {}) as Record<string, Schema>)
  const chosen = properties.filter(([key]) => required.includes(key) || random.chance(0.6))
  const made = chosen.map(([key, one]): [string, unknown] => [key, inner(one, key)])
  const extra = schema.additionalProperties
  if (typeof extra === 'object' && random.chance(0.7)) made.push(['family_name', inner(extra as Schema, 'family_name')])
  return Object.fromEntries(made)
}

function textOf(schema: Schema, random: Random, seen: Seen, name: string): string {
  const known = seen.get(name) ?? seen.get(name.replace(/s$/, ''))
  if (known && random.chance(0.85)) return String(random.pick(known))
  if (schema.format === 'uuid') return String(random.pick(seen.get('id') ?? ['0199a1b2-3c4d-7e5f-8a6b-7c8d9e0f1a2b']))
  if (schema.format === 'date') return random.pick(['2026-03-14', '2026-04-01', '2031-01-01', '2001-02-03'])
  if (schema.format === 'date-time') return random.pick(['2026-03-14T10:00:00Z', '2026-04-01T00:00:00.000Z'])
  if (schema.format === 'email') return 'somebody@practice.example'
  if (schema.format === 'uri') return 'https://practice.example/hook'
  const text = random.pick(['AZ', 'DE', 'Berlin', 'eu-azerbaijan', 'Əliyev', '12:30', 'GYD', 'a word or two', '123456'])
  return text.padEnd(Number(schema.minLength ?? 0), 'x').slice(0, Number(schema.maxLength ?? 1000))
}

export function resolve(schema: Schema, contract: Contract): Schema {
  const name = String(schema.$ref).split('/').at(-1) ?? ''
  return contract.components?.schemas?.[name] ?? {}
}

/** The same value with something wrong somewhere in it. */
export function broken(value: unknown, random: Random): unknown {
  if (typeof value === 'object' && value !== null && random.chance(0.75)) return brokenInside(value, random)
  const kinds = [strangeText, strangeNumber, () => null, () => [], () => ({}), () => true, nested, () => [value]]
  return random.pick(kinds)(random)
}

function brokenInside(value: object, random: Random): unknown {
  const keys = Object.keys(value)
  const copy: Record<string, unknown> | unknown[] = Array.isArray(value) ? [...value] : { ...value }
  const fields = copy as Record<string, unknown>
  const key = keys.length > 0 ? random.pick(keys) : 'unasked'
  switch (random.below(4)) {
    case 0:
      if (!Array.isArray(copy)) delete fields[key]
      return copy
    case 1:
      if (Array.isArray(copy)) return [...copy, ...Array(200).fill(copy[0] ?? 'x')]
      fields[random.pick(['unasked', 'constructor', 'toString', '\u0000', '\ud800', ''])] = strangeText(random)
      return copy
    default:
      fields[key] = broken(fields[key], random)
      return copy
  }
}

/** Now and then a megabyte, which takes its time. */
export function strangeText(random: Random): string {
  if (random.chance(0.01)) return 'ə'.repeat(random.pick([300_000, 499_000, 600_000]))
  return random.chance(0.05) ? 'x'.repeat(20_000) : random.pick(strangeTexts)
}

function strangeNumber(random: Random): number {
  return random.pick(strangeNumbers)
}

function nested(random: Random): unknown {
  let value: unknown = 'deep'
  for (let depth = random.pick([5, 30, 2000]); depth > 0; depth -= 1) value = random.chance(0.5) ? [value] : { value }
  return value
}
