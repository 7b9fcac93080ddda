import { type Language, languages } from '../../../contract/i18n.ts'

/** The language a browser asks for first among those we speak; English when it asks for none of them (RFC 9110 §12.5.4). */
export function acceptedLanguage(header: string | undefined): Language {
  const asked = (header ?? '').split(',').map((entry, index) => {
    const [tag = '', ...parameters] = entry.trim().toLowerCase().split(';')
    const weight = parameters.map((one) => /^\s*q=([\d.]+)\s*$/.exec(one)?.[1]).find((one) => one !== undefined)
    return { tag, weight: weight === undefined ? 1 : Number(weight), index }
  })
  asked.sort((a, b) => b.weight - a.weight || a.index - b.index)
  for (const { tag, weight } of asked) {
    const found = languages.find((language) => tag === language || tag.startsWith(`${language}-`))
    if (found && weight > 0) return found
  }
  return 'en'
}
