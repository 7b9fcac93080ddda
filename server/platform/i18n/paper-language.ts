import { aboutLanguage, type Language, officialFor } from '../../../contract/i18n.ts'
import { isReviewed } from './catalogue.ts'

/**
 * The language in which a paper is made for a reader. What a machine translated and no native speaker has read is printed in
 * practice only, so that no paper with a legal effect rests on it; nor is anything from right to left, for which the
 * layouts are not made. Then it is English.
 */
export function paperLanguage(language: Language, mode: 'practice' | 'production'): Language {
  if (aboutLanguage(language).direction === 'rtl') return officialFor(language)
  return isReviewed(language) || mode === 'practice' ? language : officialFor(language)
}
