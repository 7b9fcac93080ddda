import { createHmac, randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The secret of this installation: 32 bytes in `RCMS_DATA/secrets/installation`, made at the first start, readable
 * by its owner only. Processes that share one external database must share this file.
 */
export function installationSecret(dataDir: string): Buffer {
  // Others may pass through the data folder (the account of the embedded database does), but not look inside it.
  makeFolder(dataDir, 0o711)
  const folder = secretsFolder(dataDir)
  const file = join(folder, 'installation')
  const existing = readSecret(file)
  if (existing) return existing
  const draft = join(folder, `.installation-${process.pid}-${randomBytes(4).toString('hex')}`)
  writeFileSync(draft, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flush: true })
  try {
    linkSync(draft, file) // appears complete or not at all; the first of two concurrent starts wins
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(draft, { force: true })
  }
  const made = readSecret(file)
  if (!made) throw new Error(`The secret of this installation could not be kept in ${file}.`)
  return made
}

/** The folder for secrets, created for the owner's eyes only. */
export function secretsFolder(dataDir: string): string {
  const folder = join(dataDir, 'secrets')
  makeFolder(folder, 0o700)
  return folder
}

function makeFolder(folder: string, mode: number): void {
  try {
    mkdirSync(folder, { recursive: true, mode })
  } catch (error) {
    throw new Error(`The folder ${folder} cannot be made. Set RCMS_DATA to one you may write to.`, { cause: error })
  }
}

/** A password (URL-safe text) for one purpose; the same secret and purpose give the same password. */
export function derivePassword(secret: Buffer, purpose: string): string {
  return createHmac('sha256', secret).update(`openrcms password: ${purpose}`).digest('base64url')
}

function readSecret(file: string): Buffer | null {
  try {
    const text = readFileSync(file, 'utf8').trim()
    if (!/^[0-9a-f]{64}$/.test(text)) {
      throw new Error(`The secret in ${file} is damaged. Put the file back from your backup.`)
    }
    return Buffer.from(text, 'hex')
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'ENOENT') return null
    if (code === 'EACCES') {
      throw new Error(`${file} belongs to another account. Start as that account, or set RCMS_DATA to a new folder.`)
    }
    throw error
  }
}
