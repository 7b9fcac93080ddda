import { type Language, languages } from '../../../contract/i18n.ts'
import { isReviewed } from './catalogue.ts'

/**
 * The language a client names outright, as our pages do with the one they are shown in; null for a browser's own list,
 * over which the language of the account goes.
 */
export function namedLanguage(header: string | undefined): Language | null {
  return languages.find((language) => language === header) ?? null
}

/**
 * The language a browser asks for first among those we speak; English when it asks for none of them (RFC 9110 §12.5.4).
 * What a machine translated and nobody has read is given to those who name it, never because a browser lists it.
 */
export function acceptedLanguage(header: string | undefined): Language {
  const named = namedLanguage(header)
  if (named) return named
  const asked = (header ?? '').split(',').map((entry, index) => {
    const [tag = '', ...parameters] = entry.trim().toLowerCase().split(';')
    const weight = parameters.map((one) => /^\s*q=([\d.]+)\s*$/.exec(one)?.[1]).find((one) => one !== undefined)
    return { tag, weight: weight === undefined ? 1 : Number(weight), index }
  })
  asked.sort((a, b) => b.weight - a.weight || a.index - b.index)
  for (const { tag, weight } of asked) {
    const found = languages.filter(isReviewed).find((language) => tag === language || tag.startsWith(`${language}-`))
    if (found && weight > 0) return found
  }
  return 'en'
}
