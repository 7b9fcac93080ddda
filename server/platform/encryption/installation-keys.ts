import { createHash, randomUUID } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { link, mkdir, open, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { type RandomSource, systemRandom } from './random.ts'
import { KEY_BYTES } from './seal.ts'

/** One installation key: it wraps data keys and nothing else. `fingerprint` may be stored and shown, `key` never. */
export type InstallationKey = { epoch: number; key: Buffer; fingerprint: string }

/** The epochs still alive. A missing epoch was destroyed on purpose: what it wrapped is erased. */
export type InstallationKeys = {
  readonly current: InstallationKey
  readonly byEpoch: ReadonlyMap<number, InstallationKey>
}

/** A key file that must not be used; the message says which file and what to do. */
export class InstallationKeyUnusable extends Error {
  override name = 'InstallationKeyUnusable'
}

const KEY_FILE = /^epoch-([1-9]\d*)\.key$/

/**
 * Reads every `epoch-<n>.key` in `directory` (made with mode 0700 when absent); the highest epoch is the current one.
 * With no key at all, epoch 1 is created (32 random bytes, mode 0600); two processes starting at once get the same key.
 * A key that another process adds or destroys later is noticed at the next use.
 * Throws {@link InstallationKeyUnusable} when a file is damaged or other users of the machine can read it.
 */
export async function loadInstallationKeys(
  directory: string,
  random: RandomSource = systemRandom,
): Promise<InstallationKeys> {
  await mkdir(directory, { recursive: true, mode: 0o700 })
  if (epochsIn(directory).length === 0) await createInstallationKey(directory, 1, random)
  let keys = readKeys(directory, new Map())
  let seen = 0
  const fresh = () => {
    const { mtimeMs } = statSync(directory)
    // A folder changed within this second may change again without showing a later time.
    if (mtimeMs === seen && Date.now() - mtimeMs > 1_000) return keys
    seen = mtimeMs
    const epochs = epochsIn(directory)
    if (epochs.length !== keys.size || epochs.some((epoch) => !keys.has(epoch))) keys = readKeys(directory, keys)
    return keys
  }
  return {
    get current() {
      return newest(fresh())
    },
    get byEpoch() {
      return fresh()
    },
  }
}

function readKeys(directory: string, known: ReadonlyMap<number, InstallationKey>): Map<number, InstallationKey> {
  const keys = epochsIn(directory).map((epoch) => known.get(epoch) ?? readKey(directory, epoch))
  if (keys.length === 0) throw new InstallationKeyUnusable(`No installation key could be created in ${directory}.`)
  return new Map(keys.map((key) => [key.epoch, key]))
}

function newest(keys: ReadonlyMap<number, InstallationKey>): InstallationKey {
  return [...keys.values()].at(-1)!
}

function epochsIn(directory: string): number[] {
  const epochs = readdirSync(directory).flatMap((name) => KEY_FILE.exec(name)?.slice(1).map(Number) ?? [])
  return epochs.sort((a, b) => a - b)
}

/** Where the key of an epoch lies. */
export function installationKeyFile(directory: string, epoch: number): string {
  return join(directory, `epoch-${epoch}.key`)
}

function readKey(directory: string, epoch: number): InstallationKey {
  const path = installationKeyFile(directory, epoch)
  const key = readFileSync(path)
  if (key.length !== KEY_BYTES) {
    throw new InstallationKeyUnusable(
      `${path} is damaged: it has ${key.length} bytes instead of ${KEY_BYTES}. Restore it from your backup of the keys.`,
    )
  }
  // Windows has no such mode bits; there the folder's own rights decide.
  if (process.platform !== 'win32' && (statSync(path).mode & 0o077) !== 0) {
    throw new InstallationKeyUnusable(`${path} can be read by other users of this machine. Run: chmod 600 ${path}`)
  }
  return { epoch, key, fingerprint: fingerprintOf(key) }
}

function fingerprintOf(key: Buffer): string {
  return createHash('sha256').update('openrcms installation key\0').update(key).digest('hex').slice(0, 16)
}

/** Writes beside, flushes, then links: a crash leaves no half key, and the slower of two processes keeps the other's. */
export async function createInstallationKey(directory: string, epoch: number, random: RandomSource): Promise<void> {
  const draft = join(directory, `.draft-${randomUUID()}`)
  const file = await open(draft, 'wx', 0o600)
  try {
    await file.writeFile(random(KEY_BYTES))
    await file.sync()
  } finally {
    await file.close()
  }
  try {
    await link(draft, installationKeyFile(directory, epoch))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    await unlink(draft)
  }
}
