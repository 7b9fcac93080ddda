import { type CompiledMessage, compileMessageOrThrow } from '@lingui/message-utils/compileMessage'
import { aboutLanguage, type Language } from './i18n.ts'
import { rightToLeft } from './i18n-isolate.ts'

/** What makes a translation unusable: a code with a sentence in the catalogue (`texts.fault.…`), and the word it is about. */
export interface MessageFault {
  readonly code:
    | 'empty'
    | 'unreadable'
    | 'argument_missing'
    | 'argument_unknown'
    | 'choice_unknown'
    | 'plural_unknown'
    | 'name_missing'
    | 'name_unknown'
    | 'too_long'
  readonly name: string
}

/** Far above the longest message there is. */
export const longestMessage = 4000

/** Arguments, the branches of each choice, and the plural forms that a message uses. */
interface Parts {
  readonly arguments: Set<string>
  /** `name, date`: dates and numbers come as they are to be said, and what formats them again fails in the middle of a page. */
  readonly formats: Set<string>
  /** Choices and plurals that say nothing for whatever they do not name. */
  readonly open: Set<string>
  readonly choices: Map<string, Set<string>>
  readonly plurals: Set<string>
}

/**
 * Whether a message says in a language what the English one says: the same arguments filled in, the same choices, plural
 * forms that the language has, and the same names of buttons (`[[id]]`). It judges the form, never the words.
 * @returns the first fault, or null
 */
export function faultOfMessage(language: Language, english: string, message: string): MessageFault | null {
  if (message.trim() === '') return { code: 'empty', name: '' }
  if (message.length > longestMessage) return { code: 'too_long', name: String(longestMessage) }
  const wanted = partsOf(english)
  let found: Parts
  try {
    found = partsOf(message)
    if (aboutLanguage(language).direction === 'rtl') compileMessageOrThrow(rightToLeft(message))
  } catch {
    return { code: 'unreadable', name: '' }
  }
  const [format] = found.formats
  if (format) return { code: 'argument_unknown', name: format }
  if (found.open.size > 0) return { code: 'argument_missing', name: 'other' }
  const known = new Intl.PluralRules(language).resolvedOptions().pluralCategories as string[]
  const plural = [...found.plurals].find((one) => !/^\d+$|^other$/.test(one) && !known.includes(one))
  if (plural) return { code: 'plural_unknown', name: plural }
  const choice = unknownChoice(wanted, found)
  if (choice) return { code: 'choice_unknown', name: choice }
  const refs = difference(namesIn(english), namesIn(message), 'name')
  return difference(wanted.arguments, found.arguments, 'argument') ?? refs
}

function difference(wanted: Set<string>, found: Set<string>, what: 'argument' | 'name'): MessageFault | null {
  const missing = [...wanted].find((one) => !found.has(one))
  if (missing !== undefined) return { code: `${what}_missing`, name: missing }
  const unknown = [...found].find((one) => !wanted.has(one))
  return unknown === undefined ? null : { code: `${what}_unknown`, name: unknown }
}

function unknownChoice(wanted: Parts, found: Parts): string | undefined {
  for (const [argument, branches] of found.choices) {
    const known = wanted.choices.get(argument)
    const unknown = [...branches].find((one) => one !== 'other' && known?.has(one) === false)
    if (unknown) return unknown
  }
  return undefined
}

/** The names of buttons and pages that the longer words of help quote. */
function namesIn(message: string): Set<string> {
  return new Set([...message.matchAll(/\[\[([^\]]*)\]\]/g)].map(([, name = '']) => name))
}

const branching = ['plural', 'selectordinal', 'select']

function partsOf(message: string): Parts {
  const parts: Parts = {
    ...{ arguments: new Set(), formats: new Set(), open: new Set() },
    ...{ choices: new Map(), plurals: new Set() },
  }
  collect(compileMessageOrThrow(message), parts)
  return parts
}

function collect(message: CompiledMessage, parts: Parts): void {
  for (const token of message) {
    if (typeof token === 'string') continue
    const [name, kind, choices] = token
    parts.arguments.add(name)
    if (kind === undefined) continue
    if (!branching.includes(kind) || !choices || typeof choices !== 'object') {
      parts.formats.add(`${name}, ${kind}`)
      continue
    }
    if (!Object.hasOwn(choices, 'other')) parts.open.add(name)
    for (const [branch, words] of Object.entries(choices)) {
      if (branch === 'offset') continue
      if (kind === 'select') parts.choices.set(name, (parts.choices.get(name) ?? new Set()).add(branch))
      else parts.plurals.add(branch.replace(/^=/, ''))
      if (Array.isArray(words)) collect(words, parts)
    }
  }
}
