import type { Language } from '../../contract/i18n.ts'

/** A text that the server sends in both languages, such as the name of an authority. */
export type LocalText = Readonly<Record<Language, string>>

export function localText(text: LocalText | string, language: Language): string {
  return typeof text === 'string' ? text : text[language]
}
