import {
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import type { z } from 'zod'
import type { newPasskey, passkeyQuestion } from '../../../../contract/session.ts'
import { withSystem } from '../../../platform/database/transaction.ts'
import { notFound, type ProblemError, problem } from '../../../platform/http/problems.ts'
import type { Services } from '../../../platform/services.ts'
import { audit } from '../audit.ts'
import type { OwnSession } from '../own-session.ts'
import { afterFactorRemoved, afterFactorSet } from './after-change.ts'
import { keepChallenge, takeChallenge } from './challenges.ts'
import { holdFactors, refuseLastFactor } from './may-change.ts'
import type { PasskeySite } from './passkey-site.ts'

/** The question with which a browser makes a new passkey, which must itself ask who holds it. */
export async function askForNewPasskey(
  services: Services,
  own: OwnSession,
  { rpId }: PasskeySite,
): Promise<z.infer<typeof passkeyQuestion>> {
  const { userId, official } = own
  return withSystem(services.pools.system, async (tx) => {
    await holdFactors(tx, own)
    const { email } = await tx
      .selectFrom('users')
      .select('email')
      .where('user_id', '=', userId)
      .executeTakeFirstOrThrow()
    const known = await tx
      .selectFrom('passkeys')
      .select(['credential_id', 'transports'])
      .where('user_id', '=', userId)
      .execute()
    const options = await generateRegistrationOptions({
      rpName: 'OpenRCMS',
      rpID: rpId,
      userID: userHandle(userId),
      userName: email,
      userDisplayName: official.name,
      attestationType: 'none',
      excludeCredentials: known.map((one) => ({ id: one.credential_id, transports: one.transports })),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    })
    const data = { challenge: options.challenge }
    const challengeId = await keepChallenge(tx, services, 'passkey_registration', { userId, data })
    return { challengeId, options: { ...options } }
  })
}

/** Keeps a new passkey; the session's new token. @throws ProblemError 422 `passkey_refused` */
export async function addPasskey(
  services: Services,
  own: OwnSession,
  site: PasskeySite,
  { challengeId, response, name }: z.infer<typeof newPasskey>,
): Promise<string | null> {
  const { userId, authorityId } = own
  const asked = await takeChallenge<{ challenge: string }>(services, 'passkey_registration', challengeId)
  if (asked?.userId !== userId) throw passkeyRefused()
  const made = await verifyRegistrationResponse({
    response: response as unknown as RegistrationResponseJSON,
    expectedChallenge: asked.data.challenge,
    expectedOrigin: site.origin,
    expectedRPID: site.rpId,
    requireUserVerification: true,
  }).catch(() => null)
  if (!made?.verified) throw passkeyRefused()
  const { credential } = made.registrationInfo
  return withSystem(services.pools.system, async (tx) => {
    await holdFactors(tx, own)
    const inserted = await tx
      .insertInto('passkeys')
      .values({
        credential_id: credential.id,
        user_id: userId,
        public_key: Buffer.from(credential.publicKey),
        counter: credential.counter,
        transports: (credential.transports ?? []).map(String).slice(0, 10),
        name,
        created_at: services.clock(),
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    if (inserted.numInsertedOrUpdatedRows !== 1n) throw passkeyRefused()
    await audit(tx, services, { actorId: userId, authorityId, act: 'passkey_added' })
    return afterFactorSet(tx, services, own)
  })
}

/** @throws ProblemError 404 when there is no such passkey of this official, 409 `last_factor` */
export async function removePasskey(services: Services, own: OwnSession, credentialId: string): Promise<void> {
  const { userId, authorityId } = own
  await withSystem(services.pools.system, async (tx) => {
    const held = await holdFactors(tx, own)
    const removed = await tx
      .deleteFrom('passkeys')
      .where('credential_id', '=', credentialId)
      .where('user_id', '=', userId)
      .executeTakeFirst()
    if (removed.numDeletedRows !== 1n) throw notFound()
    refuseLastFactor(services, own, { ...held, passkeys: held.passkeys - 1 })
    await afterFactorRemoved(tx, userId)
    await audit(tx, services, { actorId: userId, authorityId, act: 'passkey_removed' })
  })
}

export function passkeyRefused(): ProblemError {
  return problem(422, 'passkey_refused')
}

/** What the authenticator keeps of the official: the identifier of the account, and no name of a person. */
export function userHandle(userId: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(userId.replaceAll('-', ''), 'hex'))
}
