import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Language } from '../../../contract/i18n.ts'
import { projectRoot } from '../config/root.ts'

const read = new Map<Language, Readonly<Record<string, string>>>()

/** The name of a State by its code of two letters, in the language of the reader; the code itself where the list has none. */
export function countryName(language: Language, code: string): string {
  return namesIn(language)[code] ?? code
}

/** The codes of every State that has a name. */
export function countryCodes(): string[] {
  return Object.keys(namesIn('en')).sort()
}

function namesIn(language: Language): Readonly<Record<string, string>> {
  const known = read.get(language)
  if (known) return known
  const file = (one: Language) => join(projectRoot, 'contract', 'countries', `${one}.json`)
  const names = JSON.parse(readFileSync(existsSync(file(language)) ? file(language) : file('en'), 'utf8'))
  read.set(language, names)
  return names
}
