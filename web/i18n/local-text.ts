import type { Language } from '../../contract/i18n.ts'
import type { Localized } from '../../domain/agreement/form.ts'
import { languageOf, textIn } from '../../domain/agreement/localized.ts'

/** A text that the server sends in several languages, such as the name of an authority. */
export function localText(text: Localized, language: Language): string {
  return textIn(text, language)
}

/** The same in the official language beside it: whoever writes a form sees what the other side will read. */
export function otherText(text: Localized, language: Language): { text: string; lang: string } {
  const shown = languageOf(text, language)
  const other = shown === 'en' ? 'az' : 'en'
  return { text: textIn(text, other), lang: other }
}
