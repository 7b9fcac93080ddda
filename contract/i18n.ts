import { setupI18n } from '@lingui/core'
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage'
import { knownLanguages } from './generated/languages.ts'
import { isolated, rightToLeft } from './i18n-isolate.ts'

/** Languages that a reader may choose: those that have a folder of `contract/locales` (docs/decisions/0030-languages.md). */
export type Language = keyof typeof knownLanguages
export const languages = Object.keys(knownLanguages) as [Language, ...Language[]]

/** The two that are complete, in which papers are printed and names are given. A test holds them equal. */
export const officialLanguages = ['en', 'az'] as const satisfies readonly Language[]
export type OfficialLanguage = (typeof officialLanguages)[number]

export interface AboutLanguage {
  /** In the language itself. */
  readonly name: string
  readonly direction: 'ltr' | 'rtl'
  /** `machine`: no native speaker has read it yet. What is missing is said in English. */
  readonly status: 'machine' | 'reviewed'
  /** That it awaits review, in the language itself. */
  readonly awaiting?: string
  /** Between thousands, and before decimals. */
  readonly group: string
  readonly decimal: string
}

export function aboutLanguage(language: Language): AboutLanguage {
  return knownLanguages[language]
}

/** In which of the two somebody reads what there is in those alone: terms, guides, papers. */
export function officialFor(language: Language): OfficialLanguage {
  return isOfficial(language) ? language : 'en'
}

export function isOfficial(language: Language): language is OfficialLanguage {
  return (officialLanguages as readonly Language[]).includes(language)
}

/** One language: message id → ICU message. All files of `contract/locales/<language>/` merged. */
export type Catalogue = Readonly<Record<string, string>>
export type MessageValues = Readonly<Record<string, string | number>>
export type Translate = (id: string, values?: MessageValues) => string

/** Thrown for an id that no catalogue holds: a missing text is a defect, never something a user should read. */
export class UnknownMessage extends Error {
  constructor(language: Language, id: string) {
    super(`No message "${id}" in the ${language} catalogue`)
    this.name = 'UnknownMessage'
  }
}

/**
 * Makes the translator of one language.
 * @param missing what an unknown id does: `throw` (default), or what is said in its place, so that a page outlives a defect.
 * @throws UnknownMessage, or a SyntaxError-like error when an ICU message does not compile, at first use of that message.
 */
export function createTranslator(
  language: Language,
  catalogue: Catalogue,
  missing: 'throw' | ((id: string) => string) = 'throw',
): Translate {
  const i18n = setupI18n({
    locale: language,
    messages: { [language]: {} },
    missing: (_locale: string, id: string) => {
      if (missing === 'throw') throw new UnknownMessage(language, id)
      return missing(id)
    },
  })
  const toLeft = aboutLanguage(language).direction === 'rtl'
  const compiled = new Map<string, string>()
  return (id, values) => {
    // Messages are compiled one by one at first use: a page needs some dozens of the many hundreds. A corrected one anew.
    const message = Object.hasOwn(catalogue, id) ? catalogue[id] : undefined
    if (message !== undefined && compiled.get(id) !== message) {
      i18n.load(language, { [id]: compileMessageOrThrow(toLeft ? rightToLeft(message) : message) })
      compiled.set(id, message)
    }
    return i18n._(id, values)
  }
}

/**
 * Says in English what a language does not hold yet, or holds in a form that cannot be read: a translation that is on its
 * way is no defect. In a line from right to left the English runs its own way.
 */
export function withEnglish(language: Language, catalogue: Catalogue, own: Translate, english: Translate): Translate {
  const toLeft = aboutLanguage(language).direction === 'rtl'
  const inEnglish: Translate = (id, values) => {
    const said = english(id, values)
    return toLeft ? isolated(said) : said
  }
  return (id, values) => {
    if (!Object.hasOwn(catalogue, id)) return inEnglish(id, values)
    try {
      return own(id, values)
    } catch {
      return inEnglish(id, values)
    }
  }
}

/** Merges the catalogue files of one language. @throws Error when two files define the same id. */
export function mergeCatalogues(files: readonly Catalogue[]): Catalogue {
  const merged: Record<string, string> = {}
  for (const file of files) {
    for (const [id, message] of Object.entries(file)) {
      if (Object.hasOwn(merged, id)) throw new Error(`Message "${id}" is defined twice`)
      merged[id] = message
    }
  }
  return merged
}

/** Upper case by the rules of the language: in Azerbaijani i becomes İ and ı becomes I; Georgian sentences have no capitals. */
export function upperCase(language: Language, text: string): string {
  if (language === 'ka') return text
  return text.toLocaleUpperCase(language)
}
