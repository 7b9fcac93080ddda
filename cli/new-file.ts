import { accessSync, constants, existsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { Io } from './command.ts'

/** Whether a new file can be made here; if not, says why. Asked before work that cannot be taken back. */
export function canBeMade(file: string, { err, words }: Io): boolean {
  if (existsSync(file)) {
    err(words.t('cli.file.taken', { file }))
    return false
  }
  const folder = dirname(resolve(file))
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    err(words.t('cli.file.no-folder', { folder }))
    return false
  }
}
