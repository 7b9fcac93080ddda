import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { expect, it } from 'vitest'
import { projectRoot } from '../../platform/config/root.ts'

/** The engine is generic, the pack is specific: no code may know the name of an agreement or of its first customer. */

/** Practice data are the data of the first customer; what lies in a folder named testing serves tests alone. */
const knowing = [join('features', 'practice'), 'testing']
/** A table of towns and countries as the world writes them, whichever State is party to an agreement. */
const gazetteer = 'place-forms.ts'

function sources(folder: string): string[] {
  return readdirSync(join(projectRoot, folder), { recursive: true, withFileTypes: true })
    .filter(
      (entry) =>
        entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.test.ts') && entry.name !== gazetteer,
    )
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !knowing.some((part) => file.includes(`${sep}${part}${sep}`)))
}

// The language is Azerbaijani and its code is az; the State and the agreement are not to be named.
const names = /azerbaijan(?!i)|(['"`])AZ\1/i

function named(text: string): boolean {
  const code = text.replaceAll(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, '')
  return names.test(code.replaceAll(/(['"`])az\1/g, ''))
}

it.each(['domain', 'contract', 'server'])('nothing in %s names the agreement or its State', (folder) => {
  const files = sources(folder)
  expect(files.length).toBeGreaterThan(5)
  const naming = files.filter((file) => named(readFileSync(file, 'utf8')))
  expect(naming.map((file) => file.slice(projectRoot.length + 1))).toEqual([])
})

it('would notice one', () => {
  for (const line of ["if (state === 'AZ')", 'load("eu-azerbaijan") // why', '["AZ"]'])
    expect(named(line), line).toBe(true)
  for (const line of ['// as in Azerbaijan', "language === 'az'", 'AZERBAIJANI']) expect(named(line), line).toBe(false)
})
