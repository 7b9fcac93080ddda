/**
 * A language is a folder of `contract/locales` and the file of the same name beside it, which says what it is called, how it
 * runs and whether a native speaker has read it. This writes what the program knows of the folders as they are:
 * contract/generated/languages.ts, and the volumes of texts that pages fetch (web/i18n/texts). A test holds both equal.
 *
 * node scripts/languages.ts
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { formatted } from './contract.ts'

const root = join(import.meta.dirname, '..')
const locales = join(root, 'contract', 'locales')

const about = z.strictObject({
  name: z.string().min(1).describe('In the language itself'),
  direction: z.enum(['ltr', 'rtl']),
  status: z.enum(['machine', 'reviewed']),
  awaiting: z.string().min(1).optional().describe('That a native speaker has not read it yet, in the language itself'),
  group: z.string().length(1).describe('Between thousands'),
  decimal: z.string().length(1),
  reviewer: z.string().optional(),
  reviewed: z.iso.date().optional(),
})

/** English and Azerbaijani first; the others by their codes. */
function languagesThere(): string[] {
  const folders = readdirSync(locales, { withFileTypes: true }).filter((one) => one.isDirectory())
  const others = folders.map(({ name }) => name).filter((name) => name !== 'en' && name !== 'az')
  return ['en', 'az', ...others.sort()]
}

/** Path from the root → text, of every file that follows from the folders. */
export function languageFiles(): Map<string, string> {
  const there = languagesThere()
  const known = there.map((language) => {
    const said = about.parse(JSON.parse(readFileSync(join(locales, `${language}.json`), 'utf8')))
    if (said.status === 'machine' && !said.awaiting) throw new Error(`${language}.json does not say “awaiting”`)
    return [language, said]
  })
  const files = new Map<string, string>()
  const path = 'contract/generated/languages.ts'
  files.set(
    path,
    formatted(
      path,
      `/* Written by scripts/languages.ts from the folders of contract/locales. */
export const knownLanguages = ${JSON.stringify(Object.fromEntries(known))} as const\n`,
    ),
  )
  for (const language of there.slice(2)) {
    const names = new Intl.DisplayNames([language], { type: 'region' })
    const codes = Object.keys(JSON.parse(readFileSync(join(root, 'contract', 'countries', 'en.json'), 'utf8')))
    const list = Object.fromEntries(codes.map((code) => [code, names.of(code)]))
    files.set(`contract/countries/${language}.json`, `${JSON.stringify(list, null, 2)}\n`)
  }
  // The volumes of English are written by hand, and held to their list by web/i18n/volumes.test.ts; the others are as they are.
  const texts = join('web', 'i18n', 'texts')
  for (const name of readdirSync(join(root, texts, 'en'))) {
    const english = readFileSync(join(root, texts, 'en', name), 'utf8')
    for (const language of there.slice(1)) {
      files.set(join(texts, language, name), english.replaceAll('/locales/en/', `/locales/${language}/`))
    }
  }
  return files
}

if (import.meta.main) {
  for (const [path, text] of languageFiles()) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
}
