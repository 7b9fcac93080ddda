// Offered to other features: the case names the language of an interview in the same words.
import type { Translate } from '../../../contract/i18n.ts'
import { spokenLanguages } from '../../../domain/interviews/spoken.ts'

const known: ReadonlySet<string> = new Set(spokenLanguages)

/** A language in the words of the reader; one that somebody typed stands as it was typed. */
export function languageName(t: Translate, code: string): string {
  return known.has(code) ? t(`interviews.spoken.${code}`) : code
}
