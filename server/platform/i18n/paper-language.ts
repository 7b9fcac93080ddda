import { aboutLanguage, type Language, officialFor } from '../../../contract/i18n.ts'

/**
 * The language in which a paper is made for a reader. What a machine translated and no native speaker has read is printed in
 * practice only, so that no paper with a legal effect rests on it; nor is anything from right to left, for which the
 * layouts are not made. Then it is English.
 */
export function paperLanguage(language: Language, mode: 'practice' | 'production'): Language {
  const { status, direction } = aboutLanguage(language)
  if (direction === 'rtl') return officialFor(language)
  return status === 'reviewed' || mode === 'practice' ? language : officialFor(language)
}
