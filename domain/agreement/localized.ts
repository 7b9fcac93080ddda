import type { Localized } from './form.ts'

/** A text of a pack or an authority in a language that it may not have: then in English, which is always there. */
export function textIn(text: Localized, language: string): string {
  return text[language] || text.en
}

/** The language in which `textIn` says it, so that a page can mark what is not in its own. */
export function languageOf(text: Localized, language: string): string {
  return text[language] ? language : 'en'
}
