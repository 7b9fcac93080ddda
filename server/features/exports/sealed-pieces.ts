import { newDataKey, unwrapDataKey, wrapDataKey } from '../../platform/encryption/data-keys.ts'
import { open, seal } from '../../platform/encryption/seal.ts'
import type { Services } from '../../platform/services.ts'

/** The key of one file as it is kept, and the key itself. */
export interface FileKey {
  key: Buffer
  wrapped: { file_key: Buffer; file_epoch: number }
}

export function newFileKey({ keys, random }: Pick<Services, 'keys' | 'random'>, exportId: string): FileKey {
  const key = newDataKey(random)
  const { epoch, wrapped } = wrapDataKey(keys, keyId(exportId), key, random)
  return { key, wrapped: { file_key: wrapped, file_epoch: epoch } }
}

export function sealPiece({ random }: Pick<Services, 'random'>, key: Buffer, place: Place, bytes: Buffer): Buffer {
  return seal(key, bytes, aad(place), random)
}

interface Place {
  exportId: string
  place: number
}

/** @throws EpochGone where the installation key was destroyed meanwhile; SealBroken for a damaged file */
export function keyOf({ keys }: Pick<Services, 'keys'>, exportId: string, epoch: number, wrapped: Buffer): Buffer {
  return unwrapDataKey(keys, keyId(exportId), { epoch, wrapped })
}

export function openPiece(key: Buffer, place: Place, sealed: Buffer): Buffer {
  return open(key, sealed, aad(place))
}

function aad({ exportId, place }: Place): string {
  return `${keyId(exportId)} ${place}`
}

function keyId(exportId: string): string {
  return `export ${exportId}`
}
