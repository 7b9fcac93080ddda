import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
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
}

const spoken = new Map<Language, Speech>()

export function speech(language: Language): Speech {
  const known = spoken.get(language)
  if (known) return known
  const catalogue = readCatalogue(language)
  const own = createTranslator(language, catalogue)
  const english = isOfficial(language) ? null : speech('en')
  const t = english ? withEnglish(language, catalogue, own, english.t) : own
  const has = (id: string) => Object.hasOwn(catalogue, id) || english?.has(id) === true
  const made = { language, t, format: createFormatter(language, t), has }
  spoken.set(language, made)
  return made
}

function readCatalogue(language: Language): Catalogue {
  const folder = join(projectRoot, 'contract', 'locales', language)
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'))
  return mergeCatalogues(files.sort().map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8'))))
}
