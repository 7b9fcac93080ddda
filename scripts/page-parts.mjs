import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const manifestPath = join('.vite', 'manifest.json')

/** What a page is made of beside what every page is made of: its modules, by the source that Vite names them after. */
export const everyPage = ['index.html', 'ui/shell/shell.tsx']
const arrivalsPage = [
  ...everyPage,
  'features/arrivals/arrivals-page.tsx',
  ...['en', 'az'].flatMap((language) => [`i18n/texts/${language}/core.ts`, `i18n/texts/${language}/arrivals.ts`]),
]

/**
 * The files that modules need with everything they import, and the letters that every page shows.
 * @param manifest as Vite writes it
 */
export function partsOf(manifest, modules) {
  const parts = new Set()
  const add = (name) => {
    const entry = manifest[name]
    if (!entry) throw new Error(`The build has no module ${name}.`)
    if (parts.has(entry.file)) return
    parts.add(entry.file)
    for (const style of entry.css ?? []) parts.add(style)
    for (const other of entry.imports ?? []) add(other)
  }
  for (const name of modules) add(name)
  for (const [name, { file }] of Object.entries(manifest)) if (name.startsWith('ui/fonts/')) parts.add(file)
  return [...parts].map((part) => `/${part}`).sort()
}

/** Writes what the page of arrivals is made of, for the browsers that keep it (web/features/arrivals/keep-shell.ts). */
export function writeParts(folder) {
  const manifest = JSON.parse(readFileSync(join(folder, manifestPath), 'utf8'))
  writeFileSync(join(folder, 'arrivals-parts.json'), JSON.stringify(partsOf(manifest, arrivalsPage)))
  // Beside the pages, not below them: nobody asks the server for it.
  writeFileSync(join(folder, '..', 'web-manifest.json'), JSON.stringify(manifest))
  rmSync(join(folder, '.vite'), { recursive: true })
}
