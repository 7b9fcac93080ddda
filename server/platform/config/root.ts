import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * The folder of the package named openrcms. Packs, calendars, catalogues and migrations are read from there, so the
 * same code finds them when it runs as TypeScript and when it runs compiled from dist/.
 */
export const projectRoot: string = findRoot(import.meta.dirname)

function findRoot(folder: string): string {
  const file = join(folder, 'package.json')
  if (existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).name === 'openrcms') return folder
  const parent = dirname(folder)
  if (parent === folder) throw new Error('The package openrcms was not found above the running program.')
  return findRoot(parent)
}
