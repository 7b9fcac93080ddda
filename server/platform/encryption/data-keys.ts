import type { InstallationKeys } from './installation-keys.ts'
import { type RandomSource, systemRandom } from './random.ts'
import { KEY_BYTES, open, seal } from './seal.ts'

/** A data key as it is stored: sealed by the installation key of `epoch`. Losing that epoch erases all it protected. */
export type WrappedDataKey = { epoch: number; wrapped: Buffer }

/** The installation key that wrapped this data key is gone: destroyed at the end of retention, or missing by mistake. */
export class EpochGone extends Error {
  override name = 'EpochGone'
  readonly epoch: number
  constructor(epoch: number) {
    super(`The installation key of epoch ${epoch} is not here.`)
    this.epoch = epoch
  }
}

export function newDataKey(random: RandomSource = systemRandom): Buffer {
  return random(KEY_BYTES)
}

/** Wraps a data key under the current epoch. `keyId` is bound as AAD: a wrapped key cannot stand in for another one. */
export function wrapDataKey(
  keys: InstallationKeys,
  keyId: string,
  dataKey: Buffer,
  random: RandomSource = systemRandom,
): WrappedDataKey {
  return { epoch: keys.current.epoch, wrapped: seal(keys.current.key, dataKey, keyId, random) }
}

/** Throws {@link EpochGone} or, when key id or bytes do not belong together, SealBroken. */
export function unwrapDataKey(keys: InstallationKeys, keyId: string, stored: WrappedDataKey): Buffer {
  const installation = keys.byEpoch.get(stored.epoch)
  if (!installation) throw new EpochGone(stored.epoch)
  return open(installation.key, stored.wrapped, keyId)
}
