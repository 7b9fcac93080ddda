import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { digestOf } from '../../platform/digest.ts'
import type { InstalledAgreements } from './installed.ts'

/**
 * Where the printed forms of the agreements in force lie: in the folder of the program, as long as it brings them all.
 * What was installed by an administrator lies in the database alone, so its forms are laid out in the data folder, under
 * a name that changes with the content; several processes may do so at once.
 */
export function formsFolder(
  brought: string,
  { current }: Pick<InstalledAgreements, 'current'>,
  shipped: ReadonlySet<string>,
  dataDir: string,
): string {
  const packs = [...current.values()]
  if (packs.every(({ digest }) => shipped.has(digest))) return brought
  const name = digestOf(packs.map(({ digest }) => digest).sort()).slice(0, 16)
  const folder = join(dataDir, 'forms', name)
  if (existsSync(folder)) return folder
  const unfinished = `${folder}.${process.pid}`
  mkdirSync(unfinished, { recursive: true, mode: 0o700 })
  for (const file of readdirSync(brought).filter((one) => one.endsWith('.typ'))) {
    cpSync(join(brought, file), join(unfinished, file))
  }
  for (const { pack, files } of packs) {
    for (const [path, text] of Object.entries(files)) {
      // A path in a pack was read from below its folder and leads nowhere else.
      if (!path.startsWith('forms/') || posix.normalize(path) !== path) continue
      const file = join(unfinished, pack.id, path)
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, text)
    }
  }
  try {
    renameSync(unfinished, folder)
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true })
    // Another process was first with the same content.
    if (!existsSync(folder)) throw error
  }
  return folder
}
