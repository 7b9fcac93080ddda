import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  verifyAuthenticationResponse,
} from '@simplewebauthn/server'
import type { z } from 'zod'
import type { passkeyAnswer, passkeyQuestion } from '../../../../contract/session.ts'
import { withSystem } from '../../../platform/database/transaction.ts'
import { problem } from '../../../platform/http/problems.ts'
import type { Services } from '../../../platform/services.ts'
import { audit } from '../audit.ts'
import { unknownAccount } from '../lockout.ts'
import { endSession, noteProof, openSession, raiseSession } from '../open-session.ts'
import type { OwnSession } from '../own-session.ts'
import { keepChallenge, takeChallenge } from './challenges.ts'
import type { PasskeySite } from './passkey-site.ts'
import { passkeyRefused, userHandle } from './passkeys.ts'

/** A visitor is asked for any passkey of this site, whoever signed in for one of their own. */
export async function askForPasskey(
  services: Services,
  own: OwnSession | null,
  { rpId }: PasskeySite,
): Promise<z.infer<typeof passkeyQuestion>> {
  const userId = own?.userId ?? null
  return withSystem(services.pools.system, async (tx) => {
    const known = userId
      ? await tx.selectFrom('passkeys').select(['credential_id', 'transports']).where('user_id', '=', userId).execute()
      : []
    const options = await generateAuthenticationOptions({
      rpID: rpId,
      userVerification: 'required',
      allowCredentials: known.map((one) => ({ id: one.credential_id, transports: one.transports })),
    })
    const data = { challenge: options.challenge }
    const challengeId = await keepChallenge(tx, services, 'passkey', { userId, data })
    return { challengeId, options: { ...options } }
  })
}

/**
 * A passkey that has itself asked who holds it is a full sign-in. In a session of the same official it is the second
 * proof, or shows again who acts. The new token of the session.
 * @throws ProblemError 422 `passkey_refused`, whatever was wrong with it
 */
export async function answerWithPasskey(
  services: Services,
  own: OwnSession | null,
  site: PasskeySite,
  { challengeId, response: given }: z.infer<typeof passkeyAnswer>,
  client: string,
): Promise<string> {
  const response = given as unknown as AuthenticationResponseJSON
  const asked = await takeChallenge<{ challenge: string }>(services, 'passkey', challengeId)
  const key = typeof response.id === 'string' ? await findKey(services, response.id) : undefined
  const counter = asked && key ? await verified(response, asked.data.challenge, site, key) : null
  if (!asked || !key || counter === null || (asked.userId !== null && asked.userId !== key.user_id)) {
    await noteRefused(services, key, String(response.id))
    throw passkeyRefused()
  }
  const { user_id: userId, authority_id: authorityId } = key
  // Asked within a session, it is answered for that session alone; else it opens one of its own.
  const within = asked.userId !== null && own?.userId === userId ? own : null
  return withSystem(services.pools.system, async (tx) => {
    const now = services.clock()
    const advanced = await tx
      .updateTable('passkeys')
      .set({ counter, last_used_at: now })
      .where('credential_id', '=', key.credential_id)
      // Two answers with the same counter: one of them comes from a copy of the key.
      .where((eb) => eb.or([eb('counter', '<', counter), eb.and([eb('counter', '=', 0), eb.val(counter === 0)])]))
      .executeTakeFirst()
    if (advanced.numUpdatedRows !== 1n) throw passkeyRefused()
    const entry = { actorId: userId, authorityId, details: { method: 'passkey' } }
    if (within?.stage === 'full') {
      const token = await noteProof(tx, services, within.sessionId)
      if (!token) throw problem(401, 'sign_in_needed')
      await audit(tx, services, { ...entry, act: 'proof_given' })
      return token
    }
    if (own && !within) await endSession(tx, own.userId, own.sessionId)
    const token = within
      ? await raiseSession(tx, services, within.sessionId)
      : await openSession(tx, services, { userId, method: 'passkey', stage: 'full', strong: true, client })
    if (!token) throw problem(401, 'sign_in_needed')
    await audit(tx, services, { ...entry, act: 'sign_in' })
    return token
  })
}

type Key = NonNullable<Awaited<ReturnType<typeof findKey>>>

function findKey(services: Services, credentialId: string) {
  return withSystem(services.pools.system, (tx) =>
    tx
      .selectFrom('passkeys')
      .innerJoin('users', 'users.user_id', 'passkeys.user_id')
      .select(['passkeys.credential_id', 'passkeys.user_id', 'passkeys.public_key', 'passkeys.counter'])
      .select(['passkeys.transports', 'users.authority_id'])
      .where('passkeys.credential_id', '=', credentialId)
      .where('users.disabled_at', 'is', null)
      .executeTakeFirst(),
  )
}

/** The counter of a sound answer; null for any other. */
async function verified(
  response: AuthenticationResponseJSON,
  challenge: string,
  site: PasskeySite,
  key: Key,
): Promise<number | null> {
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: site.origin,
      expectedRPID: site.rpId,
      requireUserVerification: true,
      credential: {
        id: key.credential_id,
        publicKey: new Uint8Array(key.public_key),
        counter: key.counter,
        transports: key.transports,
      },
    })
    const handle = response.response.userHandle
    const ours = !handle || Buffer.from(handle, 'base64url').equals(Buffer.from(userHandle(key.user_id)))
    return verified && ours ? authenticationInfo.newCounter : null
  } catch {
    return null // whatever was wrong with it, nobody is told which
  }
}

async function noteRefused(services: Services, key: Key | undefined, credentialId: string): Promise<void> {
  await withSystem(services.pools.system, (tx) =>
    audit(tx, services, {
      // A refused passkey is no guess at a password: it locks no account.
      actorId: unknownAccount(services, `passkey ${credentialId}`),
      authorityId: key?.authority_id ?? '',
      act: 'sign_in_failed',
      details: { method: 'passkey' },
      ...(key ? { userId: key.user_id } : {}),
    }),
  )
}
