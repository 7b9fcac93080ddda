import type { RestConfiguration } from '../configuration.ts'
import { type RegisterAnswer, type RegisterEntry, RegisterFailed, type RegisterOutcome } from '../connector.ts'

/** How many entries an official is shown; a register that gives more is asked with more particulars. */
export const mostEntries = 20
const longest = 500

/**
 * What is sent: fields that the request does not name are left out, so that a register learns no more than the verifier
 * may see.
 */
export function sentFields(
  { send }: Pick<RestConfiguration, 'send'>,
  fields: Readonly<Record<string, string>>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(send).flatMap(([name, from]) => {
      const found = typeof from === 'string' ? fields[from] : from.text
      return found === undefined || found === '' ? [] : [[name, found]]
    }),
  )
}

/**
 * What a register answered, read by its mapping.
 * @throws RegisterFailed `wrong_content` where the answer has not the form that the configuration says: half an answer is none
 */
export function readAnswer({ answer }: Pick<RestConfiguration, 'answer'>, body: unknown): RegisterAnswer {
  const said = answer.outcome ? outcomeIn(answer.outcome, body) : null
  if (said === 'no_match' || said === 'unavailable') return { outcome: said, entries: [], asOf: null }
  const list = answer.entries === undefined ? [body] : at(body, answer.entries)
  if (!Array.isArray(list)) throw new RegisterFailed('wrong_content')
  const entries = list.slice(0, mostEntries).map((one) => readEntry(answer, one))
  const counted: RegisterOutcome = list.length === 0 ? 'no_match' : list.length === 1 ? 'match' : 'several'
  // A register that says “found” and shows nobody contradicts itself; one that shows two has found several.
  if (said !== null && list.length === 0) throw new RegisterFailed('wrong_content')
  return { outcome: said === 'several' ? said : counted, entries, asOf: null }
}

function outcomeIn(
  { path, words }: NonNullable<RestConfiguration['answer']['outcome']>,
  body: unknown,
): RegisterOutcome {
  const word = at(body, path)
  const known = typeof word === 'string' || typeof word === 'number' || typeof word === 'boolean'
  const outcome = known && Object.hasOwn(words, String(word)) ? words[String(word)] : undefined
  if (!outcome) throw new RegisterFailed('wrong_content')
  return outcome
}

function readEntry({ reference, show }: RestConfiguration['answer'], entry: unknown): RegisterEntry {
  if (typeof entry !== 'object' || entry === null) throw new RegisterFailed('wrong_content')
  const found = reference === undefined ? null : textOf(at(entry, reference))
  if (reference !== undefined && found === null) throw new RegisterFailed('wrong_content')
  return {
    reference: found,
    shown: Object.entries(show).flatMap(([label, path]) => {
      const value = textOf(at(entry, path))
      return value === null ? [] : [{ label, value }]
    }),
    likeness: null,
    reasons: [],
  }
}

/** Own members alone, step by step: `a.b.0.c`. */
function at(value: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((found, step) => {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, step)) return undefined
    return (found as Record<string, unknown>)[step]
  }, value)
}

function textOf(value: unknown): string | null {
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return null
  // A control character could make one line look like two.
  const text = String(value)
    .replace(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, longest)
  return text === '' ? null : text
}
