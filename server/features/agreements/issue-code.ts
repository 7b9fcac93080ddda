import type { z } from 'zod'
import type { Finding, PackPath } from '../../../domain/agreement/finding.ts'

type Issue = z.core.$ZodIssue

/** What a schema objects to, one finding per place, naming the entry and what is expected of it. */
export function findingsOf(issue: Issue, data: unknown): Finding[] {
  const path = issue.path as PackPath
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((name) => ({ path: [...path, name], code: 'entry_unknown', values: { name } }))
  }
  if (issue.code === 'invalid_union') {
    const nearest = nearestOf(issue)
    if (nearest) return nearest.flatMap((one) => findingsOf({ ...one, path: [...path, ...one.path] } as Issue, data))
  }
  return [{ path, ...said(issue, entryName(path), valueAt(data, path)) }]
}

/** Of several shapes that something might have, the one that it misses least. */
function nearestOf(issue: z.core.$ZodIssueInvalidUnion): Issue[] | undefined {
  return [...issue.errors].sort((one, other) => one.length - other.length)[0] as Issue[] | undefined
}

function said(issue: Issue, name: string, value: unknown): Omit<Finding, 'path'> {
  if (value === undefined && issue.code !== 'custom') return missing(issue, name)
  switch (issue.code) {
    case 'invalid_type':
      return { code: 'entry_of_wrong_kind', values: { name, kind: kindOf(issue.expected), written: written(value) } }
    case 'invalid_value':
      return { code: 'value_unknown', values: { name, value: String(value), possible: issue.values.join(', ') } }
    case 'too_small':
      return small(issue.origin, name, Number(issue.minimum))
    case 'too_big':
      return { code: 'entry_too_big', values: { name, most: Number(issue.maximum) } }
    case 'invalid_format':
      return formatted(issue.format, issue.message, name, String(value))
    case 'invalid_key':
      return { code: 'entry_name_impossible', values: { name, expected: issue.issues[0]?.message ?? '' } }
    case 'custom':
      return custom(issue, name)
    default:
      return { code: 'entry_unusable', values: { name } }
  }
}

function missing(issue: Issue, name: string): Omit<Finding, 'path'> {
  if (name === 'provenance') return { code: 'rule_without_provenance' }
  if (name === 'az' || name === 'en') return { code: 'language_missing', values: { name } }
  if (issue.code === 'invalid_value') {
    return { code: 'entry_missing_of', values: { name, possible: issue.values.join(', ') } }
  }
  if (issue.code === 'invalid_type') return { code: 'entry_missing', values: { name, kind: kindOf(issue.expected) } }
  return { code: 'entry_missing', values: { name, kind: 'other' } }
}

/** A rule of a schema that speaks for itself: with a code of the catalogues where it has one, else in its own words. */
function custom(issue: z.core.$ZodIssueCustom, name: string): Omit<Finding, 'path'> {
  const { code, ...values } = (issue.params ?? {}) as { code?: string } & Record<string, string | number>
  return code ? { code, values: { name, ...values } } : { code: 'entry_wrong', values: { name, why: issue.message } }
}

const kinds: Record<string, string> = {
  int: 'whole_number',
  array: 'list',
  tuple: 'list',
  object: 'group',
  record: 'group',
}

function kindOf(expected: string): string {
  return kinds[expected] ?? expected
}

/** What stands there instead, or nothing where that is more than a word. */
function written(value: unknown): string {
  if (value === null) return 'nothing'
  return typeof value === 'object' ? 'group' : String(value)
}

function small(origin: string, name: string, least: number): Omit<Finding, 'path'> {
  if (origin === 'array' || origin === 'tuple') return { code: 'list_too_short', values: { name, least } }
  if (origin === 'string') return { code: 'text_empty', values: { name } }
  return { code: 'entry_too_small', values: { name, least } }
}

/** Formats of the schemas bear the code of what they expect; zod's own messages say nothing a lawyer could use. */
function formatted(format: string, message: string, name: string, value: string): Omit<Finding, 'path'> {
  if (format === 'date') return { code: 'date_not_real', values: { value } }
  return {
    code: 'value_of_wrong_form',
    values: { name, value, expected: message.startsWith('Invalid') ? '' : message },
  }
}

function entryName(path: PackPath): string {
  const last = path.at(-1)
  if (last === undefined) return 'file'
  const list = path.findLast((one) => typeof one === 'string')
  return typeof last === 'number' ? `${list ?? 'list'}, ${last + 1}` : last
}

function valueAt(data: unknown, path: PackPath): unknown {
  return path.reduce<unknown>(
    (value, key) => (value !== null && typeof value === 'object' ? (value as Record<string, unknown>)[key] : undefined),
    data,
  )
}
