import canonicalize from 'canonicalize'
import { z } from 'zod'
import * as administration from '../../../../contract/administration.ts'
import * as agreements from '../../../../contract/agreements.ts'
import * as cases from '../../../../contract/cases.ts'
import * as drafts from '../../../../contract/drafts.ts'
import * as erasure from '../../../../contract/erasure.ts'
import * as exchange from '../../../../contract/exchange.ts'
import * as machines from '../../../../contract/machines.ts'
import * as problems from '../../../../contract/problem.ts'
import * as search from '../../../../contract/search.ts'
import * as session from '../../../../contract/session.ts'
import * as work from '../../../../contract/work.ts'
import { formDefinition, formField, localized } from '../../../../domain/agreement/form.ts'
import { agreementPack } from '../../../../domain/agreement/schema.ts'
import { roles } from '../../../../domain/agreement/vocabulary.ts'
import { applicationContent, draftPerson, evidenceItem, ownReference } from '../../../../domain/case/application.ts'
import { attestationInput } from '../../../../domain/case/attestation.ts'
import type { Schema } from './document.ts'

const modules = {
  administration,
  agreements,
  cases,
  drafts,
  erasure,
  exchange,
  machines,
  problems,
  search,
  session,
  work,
}
const domain = {
  agreementPack,
  formDefinition,
  formField,
  localized,
  applicationContent,
  draftPerson,
  evidenceItem,
  ownReference,
  attestation: attestationInput,
  role: z.enum(roles),
}

/** Shapes with a name of their own, by what they look like; nothing smaller than this is worth a name. */
const leastLength = 60

interface Named {
  name: string
  schema: Schema
}

/** A shape as JSON Schema, without what only this library's number type says. */
export function jsonSchema(shape: z.ZodType, io: 'input' | 'output'): Schema {
  const { $schema: _, ...described } = z.toJSONSchema(shape, { io, unrepresentable: 'any' })
  return tidy(described) as Schema
}

/** Bounds of the number type and patterns that repeat a format say nothing to a reader. */
export function tidy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(tidy)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(
    ([key, inner]) =>
      !(key === 'minimum' && inner === Number.MIN_SAFE_INTEGER) &&
      !(key === 'maximum' && inner === Number.MAX_SAFE_INTEGER) &&
      !(key === 'pattern' && typeof inner === 'string' && 'format' in value) &&
      !(key === 'propertyNames' && canonicalize(inner) === '{"type":"string"}'),
  )
  return Object.fromEntries(entries.map(([key, inner]) => [key, tidy(inner)]))
}

/** Every shape that contract and domain export, by its canonical text; what is sent may differ from what is answered. */
function namedShapes(): Map<string, Named> {
  const found = new Map<string, Named>()
  const exported = [domain, ...Object.values(modules)].flatMap((one) => Object.entries(one))
  for (const [key, shape] of exported) {
    if (!(shape instanceof z.ZodType)) continue
    const name = key.charAt(0).toUpperCase() + key.slice(1)
    for (const [io, given] of [
      ['output', name],
      ['input', `${name}Input`],
    ] as const) {
      const schema = jsonSchema(shape, io)
      const text = canonicalize(schema) ?? ''
      if (text.length >= leastLength && !found.has(text)) found.set(text, { name: given, schema })
    }
  }
  return found
}

/** Looked up by their text, which is long: only what can be a shape with a name. */
const shapes = new Set<unknown>(['object', 'array', 'string'])

/** Replaces every shape that has a name by a reference, and gives the shapes that were referred to. */
export function referring(): { refer(value: unknown): unknown; components(): Record<string, Schema> } {
  const named = namedShapes()
  const used = new Map<string, Schema>()
  const inside = (value: object) => Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, refer(inner)]))
  const refer = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(refer)
    if (typeof value !== 'object' || value === null) return value
    const { description, ...bare } = value as Schema
    const found = shapes.has(bare.type) ? named.get(canonicalize(bare) ?? '') : undefined
    if (!found) return inside(value)
    if (!used.has(found.name)) {
      used.set(found.name, {})
      used.set(found.name, inside(found.schema) as Schema)
    }
    return { $ref: `#/components/schemas/${found.name}`, ...(description ? { description } : {}) }
  }
  return {
    refer,
    components: () => Object.fromEntries([...used].sort(([one], [other]) => (one < other ? -1 : 1))),
  }
}
