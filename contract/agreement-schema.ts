import { z } from 'zod'
import { formDefinition } from '../domain/agreement/form.ts'
import { protocol } from '../domain/agreement/protocol.ts'
import { agreementPack } from '../domain/agreement/schema.ts'
import { scenario } from '../domain/scenario/schema.ts'
import { calendarDefinition } from '../domain/time/calendar.ts'
import {
  calendarWords,
  commonWords,
  formWords,
  packWords,
  protocolWords,
  scenarioWords,
} from './agreement-schema-words.ts'

/**
 * The JSON Schemas by which editors complete and check the files of a pack while somebody types, by the name of their
 * file. They come from the schemas by which the program reads them; what is beyond a schema `rcms agreement check` tells.
 */
export function agreementSchemas(): Record<string, unknown> {
  return {
    'agreement.schema.json': described(
      'OpenRCMS agreement: agreement.yaml',
      // Form and protocols lie in files of their own.
      agreementPack.omit({ form: true, protocols: true }),
      packWords,
    ),
    'form.schema.json': described('OpenRCMS form of an agreement: form.yaml', formDefinition, formWords),
    'protocol.schema.json': described('OpenRCMS implementing protocol: protocols/*.yaml', protocol, protocolWords),
    'scenario.schema.json': described('OpenRCMS worked case: scenarios/*.yaml', scenario, scenarioWords),
    'calendar.schema.json': described('OpenRCMS working calendar: calendars/*.yaml', calendarDefinition, calendarWords),
  }
}

type Words = Readonly<Record<string, string>>
type Node = Record<string, unknown>

function described(title: string, schema: z.ZodType, words: Words): unknown {
  const { $schema, ...shape } = z.toJSONSchema(schema, { io: 'input' }) as Node
  explain(shape, '', words)
  return { $schema, title, ...shape }
}

/** Puts the words beside every entry that has some: those of the place before those of the name. */
function explain(node: unknown, path: string, words: Words): void {
  if (node === null || typeof node !== 'object') return
  const { properties, items, prefixItems, additionalProperties, anyOf } = node as Node
  for (const [name, child] of Object.entries((properties ?? {}) as Record<string, Node>)) {
    const place = path ? `${path}.${name}` : name
    const said = words[place] ?? commonWords[name]
    if (said) child.description = said
    explain(child, place, words)
  }
  for (const child of [items, additionalProperties, ...list(prefixItems), ...list(anyOf)]) explain(child, path, words)
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}
