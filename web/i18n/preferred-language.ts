import { aboutLanguage, type Language, languages } from '../../contract/i18n.ts'

const key = 'rcms.language'

function asLanguage(text: string | null | undefined): Language | null {
  const short = text?.slice(0, 2).toLowerCase()
  return languages.find((language) => language === short) ?? null
}

/** What was chosen here before, else what the browser prefers, else English. What a machine translated is only ever chosen. */
export function preferredLanguage(stored: string | null, browser: readonly string[]): Language {
  return (
    asLanguage(stored) ??
    browser.map(asLanguage).find((language) => language && aboutLanguage(language).status === 'reviewed') ??
    'en'
  )
}

export function readStoredLanguage(): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null // storage may be forbidden; then the choice lasts as long as the page
  }
}

export function storeLanguage(language: Language): void {
  try {
    localStorage.setItem(key, language)
  } catch {
    // see readStoredLanguage
  }
}
