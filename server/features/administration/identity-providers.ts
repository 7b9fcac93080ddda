import type { z } from 'zod'
import type {
  identityProviderChange,
  identityProviders,
  newIdentityProvider,
} from '../../../contract/administration.ts'
import type { Localized } from '../../../domain/agreement/form.ts'
import { type Transaction, withSystem } from '../../platform/database/transaction.ts'
import type { Official } from '../../platform/http/actor.ts'
import { notFound, problem } from '../../platform/http/problems.ts'
import type { Services } from '../../platform/services.ts'
import { writeAudit } from '../cases/audit.ts'
import { providerPlace, sealSecret } from '../session/factors/sealed.ts'
import { administer } from './administer.ts'
import { administeredPlaces, managedAuthority } from './standing.ts'

type Provider = z.infer<typeof identityProviders>[number]

/** The providers of the authorities one manages. The secret is never read again by anybody. */
export async function listProviders(services: Services, official: Official, origin: string): Promise<Provider[]> {
  return withSystem(services.pools.system, async (tx) => {
    const places = (await administeredPlaces(tx, official)).filter(({ opening }) => !opening).map(({ id }) => id)
    const rows = await providers(tx)
      .where('authority_id', 'in', places.length > 0 ? places : [''])
      .orderBy('created_at')
      .orderBy('provider_id')
      .execute()
    return rows.map((row) => providerOf(services, row, origin))
  })
}

/** Enters a provider, which from then on vouches for the officials of its authority. @throws ProblemError 404, 422 */
export async function enterProvider(
  services: Services,
  official: Official,
  input: z.infer<typeof newIdentityProvider>,
  origin: string,
): Promise<Provider> {
  refuseIssuer(services, input.issuer)
  const providerId = services.newId()
  const now = services.clock()
  return administer(services, official, async (tx) => {
    await managedAuthority(tx, official, input.authorityId)
    const { epoch, wrapped } = sealSecret(services, providerPlace(providerId), input.clientSecret)
    await tx
      .insertInto('identity_providers')
      .values({
        provider_id: providerId,
        authority_id: input.authorityId,
        name: JSON.stringify(input.name),
        issuer: input.issuer,
        client_id: input.clientId,
        epoch,
        sealed_secret: wrapped,
        created_at: now,
      })
      .execute()
    await note(tx, services, official, 'identity_provider_added', providerId)
    return providerOf(services, await one(tx, providerId), origin)
  })
}

/**
 * Changes a provider; its secret only where a new one is given. What it calls an official means something under its own
 * issuer alone, so once somebody has signed in through it, another issuer is another provider.
 * @throws ProblemError 404, 422
 */
export async function alterProvider(
  services: Services,
  official: Official,
  providerId: string,
  input: z.infer<typeof identityProviderChange>,
): Promise<void> {
  refuseIssuer(services, input.issuer)
  await administer(services, official, async (tx) => {
    const { issuer } = await managedProvider(tx, official, providerId)
    if (issuer !== input.issuer && (await hasVouched(tx, providerId))) {
      throw problem(422, 'invalid', { fields: [{ path: 'issuer', code: 'issuer_in_use' }] })
    }
    const secret = input.clientSecret && sealSecret(services, providerPlace(providerId), input.clientSecret)
    await tx
      .updateTable('identity_providers')
      .set({
        name: JSON.stringify(input.name),
        issuer: input.issuer,
        client_id: input.clientId,
        ...(secret ? { epoch: secret.epoch, sealed_secret: secret.wrapped } : {}),
      })
      .where('provider_id', '=', providerId)
      .execute()
    await note(tx, services, official, 'identity_provider_changed', providerId)
  })
}

/** Nobody signs in through it any more; what it vouched for before stands. @throws ProblemError 404 */
export async function disableProvider(services: Services, official: Official, providerId: string): Promise<void> {
  await administer(services, official, async (tx) => {
    await managedProvider(tx, official, providerId)
    await tx
      .updateTable('identity_providers')
      .set((eb) => ({ disabled_at: eb.fn.coalesce('disabled_at', eb.val(services.clock())) }))
      .where('provider_id', '=', providerId)
      .execute()
    await note(tx, services, official, 'identity_provider_disabled', providerId)
  })
}

const loopback: readonly string[] = ['localhost', '127.0.0.1', '[::1]']

/** Who vouches for officials must be asked over a line that nobody can read or change. */
function refuseIssuer({ config }: Services, issuer: string): void {
  const url = new URL(issuer)
  const practising = config.mode === 'practice' && url.protocol === 'http:' && loopback.includes(url.hostname)
  if (url.protocol === 'https:' || practising) return
  throw problem(422, 'invalid', { fields: [{ path: 'issuer', code: 'https_needed' }] })
}

async function hasVouched(tx: Transaction, providerId: string): Promise<boolean> {
  const known = await tx
    .selectFrom('external_identities')
    .select('subject')
    .where('provider_id', '=', providerId)
    .limit(1)
    .executeTakeFirst()
  return known !== undefined
}

async function managedProvider(tx: Transaction, official: Official, providerId: string) {
  const row = await providers(tx).where('provider_id', '=', providerId).executeTakeFirst()
  if (!row) throw notFound()
  await managedAuthority(tx, official, row.authority_id)
  return row
}

function providers(tx: Transaction) {
  return tx
    .selectFrom('identity_providers')
    .select(['provider_id', 'authority_id', 'name', 'issuer', 'client_id', 'disabled_at'])
}

function one(tx: Transaction, providerId: string) {
  return providers(tx).where('provider_id', '=', providerId).executeTakeFirstOrThrow()
}

function providerOf({ config }: Services, row: Awaited<ReturnType<typeof one>>, origin: string): Provider {
  return {
    providerId: row.provider_id,
    authorityId: row.authority_id,
    name: row.name as Localized,
    issuer: row.issuer,
    clientId: row.client_id,
    redirectUri: `${config.publicUrl?.origin ?? origin}/api/v1/session/providers/${row.provider_id}/callback`,
    disabledAt: row.disabled_at?.toISOString() ?? null,
  }
}

async function note(tx: Transaction, services: Services, official: Official, act: string, providerId: string) {
  await writeAudit(tx, services, official, act, null, services.clock().toISOString(), { providerId })
}
