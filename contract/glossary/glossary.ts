import { type Language, type OfficialLanguage, officialFor } from '../i18n.ts'
import { compareText } from '../i18n-order.ts'

/** A word of the field. `contract/glossary/terms.json` is the one source; `scripts/glossary.ts` writes docs/glossary.md from it. */
export interface Term {
  id: string
  en: string
  az: string
  meaning: Record<OfficialLanguage, string>
  /** Beginnings of Azerbaijani words that say the same and are not used here, so that one thing has one name; a test holds them out. */
  not?: readonly string[]
  /** Where the Azerbaijani word was seen in public use: an id of `sources.json`. */
  seen?: string
  /** The Azerbaijani term is not confirmed by an official text. */
  unsure?: boolean
  /** The word a reader of the source meets, as Markdown; empty where there is none. */
  code: string
}

export interface GlossaryPart {
  title: Record<OfficialLanguage, string>
  terms: readonly Term[]
}

export function findTerm(parts: readonly GlossaryPart[], id: string): Term | null {
  return parts.flatMap(({ terms }) => terms).find((term) => term.id === id) ?? null
}

/**
 * The terms of one language in its own order, those that hold the words somebody looks for in either language.
 * @param words as typed; every word must stand somewhere in the term or its meaning
 */
export function searchTerms(parts: readonly GlossaryPart[], words: string, language: Language): Term[] {
  const own = officialFor(language)
  const wanted = fold(words).split(/\s+/).filter(Boolean)
  return parts
    .flatMap(({ terms }) => terms)
    .filter((term) => {
      const text = fold(`${term.en} ${term.az} ${term.meaning[own]}`)
      return wanted.every((word) => text.includes(word))
    })
    .sort((a, b) => compare(own, a[own], b[own]))
}

/** The order of two words in a dictionary of the language: marks are passed over, a gap comes before every letter. */
export function compare(language: Language, a: string, b: string): number {
  return compareText(language)(wordsAlone(a), wordsAlone(b))
}

function wordsAlone(text: string): string {
  return text.replace(/[^\p{L}\p{M}\p{N} ]/gu, '').trim()
}

/** İ and I are letters of their own in Azerbaijani; not every engine knows. */
function lower(language: Language, text: string): string {
  return language === 'az' ? text.replace(/İ/g, 'i').replace(/I/g, 'ı').toLowerCase() : text.toLowerCase()
}

/** For looking up: whoever has no Azerbaijani keyboard finds ə by e and ş by s. */
function fold(text: string): string {
  return lower('az', text).replace(/ı/g, 'i').replace(/ə/g, 'e').normalize('NFD').replace(/\p{M}/gu, '')
}
