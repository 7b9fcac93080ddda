import { createHash, randomUUID } from 'node:crypto'
import { link, mkdir, open, readdir, readFile, stat, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { type RandomSource, systemRandom } from './random.ts'
import { KEY_BYTES } from './seal.ts'

/** One installation key: it wraps data keys and nothing else. `fingerprint` may be stored and shown, `key` never. */
export type InstallationKey = { epoch: number; key: Buffer; fingerprint: string }

/** The epochs still alive. A missing epoch was destroyed on purpose: what it wrapped is erased. */
export type InstallationKeys = { current: InstallationKey; byEpoch: ReadonlyMap<number, InstallationKey> }

/** A key file that must not be used; the message says which file and what to do. */
export class InstallationKeyUnusable extends Error {
  override name = 'InstallationKeyUnusable'
}

const KEY_FILE = /^epoch-([1-9]\d*)\.key$/

/**
 * Reads every `epoch-<n>.key` in `directory` (made with mode 0700 when absent); the highest epoch is the current one.
 * With no key at all, epoch 1 is created (32 random bytes, mode 0600); two processes starting at once get the same key.
 * Throws {@link InstallationKeyUnusable} when a file is damaged or other users of the machine can read it.
 */
export async function loadInstallationKeys(
  directory: string,
  random: RandomSource = systemRandom,
): Promise<InstallationKeys> {
  await mkdir(directory, { recursive: true, mode: 0o700 })
  let epochs = await epochsIn(directory)
  if (epochs.length === 0) {
    await createKey(directory, 1, random)
    epochs = await epochsIn(directory)
  }
  const keys = await Promise.all(epochs.map((epoch) => readKey(directory, epoch)))
  const current = keys.at(-1)
  if (!current) throw new InstallationKeyUnusable(`No installation key could be created in ${directory}.`)
  return { current, byEpoch: new Map(keys.map((key) => [key.epoch, key])) }
}

async function epochsIn(directory: string): Promise<number[]> {
  const epochs = (await readdir(directory)).flatMap((name) => KEY_FILE.exec(name)?.slice(1).map(Number) ?? [])
  return epochs.sort((a, b) => a - b)
}

function pathOf(directory: string, epoch: number): string {
  return join(directory, `epoch-${epoch}.key`)
}

async function readKey(directory: string, epoch: number): Promise<InstallationKey> {
  const path = pathOf(directory, epoch)
  const key = await readFile(path)
  if (key.length !== KEY_BYTES) {
    throw new InstallationKeyUnusable(
      `${path} is damaged: it has ${key.length} bytes instead of ${KEY_BYTES}. Restore it from your backup of the keys.`,
    )
  }
  // Windows has no such mode bits; there the folder's own rights decide.
  if (process.platform !== 'win32' && ((await stat(path)).mode & 0o077) !== 0) {
    throw new InstallationKeyUnusable(`${path} can be read by other users of this machine. Run: chmod 600 ${path}`)
  }
  return { epoch, key, fingerprint: fingerprintOf(key) }
}

function fingerprintOf(key: Buffer): string {
  return createHash('sha256').update('openrcms installation key\0').update(key).digest('hex').slice(0, 16)
}

/** Writes beside, flushes, then links: a crash leaves no half key, and the slower of two processes keeps the other's. */
async function createKey(directory: string, epoch: number, random: RandomSource): Promise<void> {
  const draft = join(directory, `.draft-${randomUUID()}`)
  const file = await open(draft, 'wx', 0o600)
  try {
    await file.writeFile(random(KEY_BYTES))
    await file.sync()
  } finally {
    await file.close()
  }
  try {
    await link(draft, pathOf(directory, epoch))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    await unlink(draft)
  }
}
