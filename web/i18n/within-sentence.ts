import { isOfficial, type Language } from '../../contract/i18n.ts'

/** A heading as it stands within a sentence, in the languages that begin a noun small there. */
export function withinSentence(word: string, language: Language): string {
  return isOfficial(language) ? word.charAt(0).toLocaleLowerCase(language) + word.slice(1) : word
}
