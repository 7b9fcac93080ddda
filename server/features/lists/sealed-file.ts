import { newDataKey, unwrapDataKey, wrapDataKey } from '../../platform/encryption/data-keys.ts'
import { open, seal } from '../../platform/encryption/seal.ts'
import type { Services } from '../../platform/services.ts'

export interface SealedFile {
  file: Buffer
  file_key: Buffer
  file_epoch: number
}

/** A list as it waits: sealed under a key of its own, which goes with it. */
export function sealFile({ keys, random }: Services, listId: string, bytes: Buffer): SealedFile {
  const key = newDataKey(random)
  const { epoch, wrapped } = wrapDataKey(keys, keyId(listId), key, random)
  return { file: seal(key, bytes, keyId(listId), random), file_key: wrapped, file_epoch: epoch }
}

/** @throws EpochGone where the installation key was destroyed meanwhile; SealBroken for a damaged file */
export function openFile({ keys }: Pick<Services, 'keys'>, listId: string, sealed: SealedFile): Buffer {
  const key = unwrapDataKey(keys, keyId(listId), { epoch: sealed.file_epoch, wrapped: sealed.file_key })
  return open(key, sealed.file, keyId(listId))
}

/** What is kept of the file once it was gone through, or cannot be. */
export const noFile = { file: null, file_key: null, file_epoch: null }

function keyId(listId: string): string {
  return `list ${listId}`
}
