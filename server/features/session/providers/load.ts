import type { z } from 'zod'
import type { signInProviders } from '../../../../contract/session.ts'
import type { Localized } from '../../../../domain/agreement/form.ts'
import { withSystem } from '../../../platform/database/transaction.ts'
import type { Services } from '../../../platform/services.ts'
import { openSecret, providerPlace } from '../factors/sealed.ts'

/** An authority's own identity provider, as this program talks to it. */
export interface Provider {
  providerId: string
  authorityId: string
  issuer: string
  clientId: string
  clientSecret: string
}

/** null when there is none of this identifier, or it is disabled. */
export async function loadProvider(services: Services, providerId: string): Promise<Provider | null> {
  const row = await withSystem(services.pools.system, (tx) =>
    tx
      .selectFrom('identity_providers')
      .select(['authority_id', 'issuer', 'client_id', 'epoch', 'sealed_secret'])
      .where('provider_id', '=', providerId)
      .where('disabled_at', 'is', null)
      .executeTakeFirst(),
  )
  if (!row) return null
  const stored = { epoch: row.epoch, wrapped: row.sealed_secret }
  return {
    providerId,
    authorityId: row.authority_id,
    issuer: row.issuer,
    clientId: row.client_id,
    clientSecret: openSecret(services, providerPlace(providerId), stored),
  }
}

/** The providers through which somebody can sign in, in the order in which they were entered. */
export async function listProviders(services: Services): Promise<z.infer<typeof signInProviders>> {
  const rows = await withSystem(services.pools.system, (tx) =>
    tx
      .selectFrom('identity_providers')
      .select(['provider_id', 'name'])
      .where('disabled_at', 'is', null)
      .orderBy('created_at')
      .execute(),
  )
  return rows.map((row) => ({ id: row.provider_id, name: row.name as Localized }))
}
