import type { Language } from '../../contract/i18n.ts'
import type { Localized } from '../../domain/agreement/form.ts'

/** A text that the server sends in several languages, such as the name of an authority. */
export function localText(text: Localized, language: Language): string {
  return text[language]
}
