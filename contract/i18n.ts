import { setupI18n } from '@lingui/core'
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage'

/** Languages of the catalogues; both are complete, a test holds them equal. */
export const languages = ['en', 'az'] as const
export type Language = (typeof languages)[number]

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
  const compiled = new Set<string>()
  return (id, values) => {
    // Messages are compiled one by one at first use: a page needs some dozens of the many hundreds.
    if (!compiled.has(id) && Object.hasOwn(catalogue, id)) {
      i18n.load(language, { [id]: compileMessageOrThrow(catalogue[id] ?? '') })
      compiled.add(id)
    }
    return i18n._(id, values)
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

/** Upper case by the rules of the language: in Azerbaijani i becomes İ and ı becomes I. */
export function upperCase(language: Language, text: string): string {
  return text.toLocaleUpperCase(language)
}
