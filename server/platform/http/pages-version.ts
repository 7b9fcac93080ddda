import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The name of the script that the built pages begin with. It changes with every change of the pages, and a page knows its
 * own: so a tab that is older than the server can tell. Null where no pages are built.
 */
export function pagesVersion(folder: string): string | null {
  const index = join(folder, 'index.html')
  if (!existsSync(index)) return null
  return /<script[^>]+src="\/assets\/([^"]+)\.js"/.exec(readFileSync(index, 'utf8'))?.[1] ?? null
}
