import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  aboutLanguage,
  type Catalogue,
  createTranslator,
  isOfficial,
  type Language,
  mergeCatalogues,
  type Translate,
  withEnglish,
} from '../../../contract/i18n.ts'
import { createFormatter, type Formatter } from '../../../contract/i18n-format.ts'
import { projectRoot } from '../config/root.ts'

/** What the server says in one language: the same catalogue files the pages use, read once; in English what it lacks. */
export interface Speech {
  readonly language: Language
  readonly t: Translate
  readonly format: Formatter
  /** Whether the catalogue holds this message. */
  has(id: string): boolean
  /** As the language itself says it; null where English is said. */
  message(id: string): string | null
}

const spoken = new Map<Language, Speech>()
const shipped = new Map<Language, Catalogue>()
/** As it is said: what ships, with what translators corrected. Changed in place, so that whoever speaks says it at once. */
const said = new Map<Language, Record<string, string>>()
const reviewed = new Map<Language, boolean>()

export function speech(language: Language): Speech {
  const known = spoken.get(language)
  if (known) return known
  const catalogue = saidIn(language)
  const own = createTranslator(language, catalogue)
  const english = isOfficial(language) ? null : speech('en')
  const t = english ? withEnglish(language, catalogue, own, english.t) : own
  const has = (id: string) => Object.hasOwn(catalogue, id) || english?.has(id) === true
  const message = (id: string) => (Object.hasOwn(catalogue, id) ? (catalogue[id] ?? null) : null)
  const made = { language, t, message, format: createFormatter(language, t), has }
  spoken.set(language, made)
  return made
}

/** The catalogue as it ships. */
export function shippedIn(language: Language): Catalogue {
  const known = shipped.get(language)
  if (known) return known
  const read = readCatalogue(language)
  shipped.set(language, read)
  return read
}

function saidIn(language: Language): Record<string, string> {
  const known = said.get(language)
  if (known) return known
  const made = { ...shippedIn(language) }
  said.set(language, made)
  return made
}

/** Says from now on what translators corrected, and what ships wherever they did not. `in-force.ts` of the texts calls it. */
export function correct(
  language: Language,
  corrections: ReadonlyMap<string, string>,
  isReviewed: boolean | null,
): void {
  const words = saidIn(language)
  for (const id of Object.keys(words)) if (!corrections.has(id)) delete words[id]
  Object.assign(words, shippedIn(language), Object.fromEntries(corrections))
  if (isReviewed === null) reviewed.delete(language)
  else reviewed.set(language, isReviewed)
}

/** Whether a native speaker has read the language: it ships so, or translators marked it. */
export function isReviewed(language: Language): boolean {
  return reviewed.get(language) ?? aboutLanguage(language).status === 'reviewed'
}

function readCatalogue(language: Language): Catalogue {
  const folder = join(projectRoot, 'contract', 'locales', language)
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'))
  return mergeCatalogues(files.sort().map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8'))))
}
