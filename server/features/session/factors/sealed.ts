// Offered to other features: a new installation key must wrap these secrets again; administration enters those of providers.
import { unwrapDataKey, type WrappedDataKey, wrapDataKey } from '../../../platform/encryption/data-keys.ts'
import type { Services } from '../../../platform/services.ts'

/** The place a sealed secret belongs to: bound to it, so that it opens nowhere else. */
export const oneTimePasswordPlace = (userId: string): string => `one-time password of ${userId}`
export const providerPlace = (providerId: string): string => `identity provider ${providerId}`

/** Seals a short secret under the installation key of the current epoch. */
export function sealSecret({ keys }: Pick<Services, 'keys'>, place: string, secret: string): WrappedDataKey {
  return wrapDataKey(keys, place, Buffer.from(secret, 'utf8'))
}

/** @throws EpochGone or SealBroken */
export function openSecret({ keys }: Pick<Services, 'keys'>, place: string, stored: WrappedDataKey): string {
  return unwrapDataKey(keys, place, stored).toString('utf8')
}
