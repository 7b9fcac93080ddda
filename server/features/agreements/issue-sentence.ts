import type { z } from 'zod'

type Issue = z.core.$ZodIssue
type Path = (string | number)[]

/** What a schema objects to, one entry per place, in a sentence that names the entry and what is expected of it. */
export function sentencesOf(issue: Issue, data: unknown): { path: Path; sentence: string }[] {
  const path = issue.path as Path
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: [...path, key],
      sentence: `The entry “${key}” is not known here; check its spelling.`,
    }))
  }
  return [{ path, sentence: sentenceOf(issue, entryName(path), valueAt(data, path)) }]
}

function sentenceOf(issue: Issue, name: string, value: unknown): string {
  if (value === undefined && issue.code !== 'custom') return `The entry “${name}” is missing.`
  switch (issue.code) {
    case 'invalid_type':
      return `The entry “${name}” must be ${kinds[issue.expected] ?? issue.expected}${written(value)}.`
    case 'invalid_value':
      return `“${String(value)}” cannot stand for “${name}”; possible are: ${issue.values.join(', ')}.`
    case 'too_small':
      return small(issue.origin, name, Number(issue.minimum))
    case 'too_big':
      return `The entry “${name}” must not be more than ${issue.maximum}.`
    case 'invalid_format':
      return formatted(issue.format, issue.message, name, value)
    case 'invalid_key':
      return `“${name}” cannot be the name of an entry here: ${issue.issues[0]?.message ?? 'it is not known'}.`
    case 'custom':
      return `In “${name}”: ${issue.message}.`
    default:
      return `The entry “${name}” cannot be used as it is written.`
  }
}

const kinds: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  object: 'a group of entries',
  record: 'a group of entries',
}

function written(value: unknown): string {
  if (value === null) return ', but nothing is written'
  return typeof value === 'object' ? '' : `, but “${String(value)}” is written`
}

function small(origin: string, name: string, minimum: number): string {
  if (origin === 'array' || origin === 'tuple') return `The list “${name}” needs at least ${minimum} entries.`
  if (origin === 'string') return `The text “${name}” is empty or too short.`
  return `The entry “${name}” must be at least ${minimum}.`
}

function formatted(format: string, message: string, name: string, value: unknown): string {
  const text = String(value)
  if (format === 'date') {
    return `“${text}” is not a date that exists; a date is written year-month-day, for example 2026-03-13.`
  }
  const reason = message.startsWith('Invalid') ? 'it is not written as this entry must be' : message
  return `“${text}” cannot stand for “${name}”: ${reason}.`
}

function entryName(path: Path): string {
  const last = path.at(-1)
  if (last === undefined) return 'file'
  const list = path.findLast((one) => typeof one === 'string')
  return typeof last === 'number' ? `${list ?? 'list'}, number ${last + 1}` : last
}

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) => (value !== null && typeof value === 'object' ? (value as Record<string, unknown>)[key] : undefined),
    data,
  )
}
