import { authorizationCodeGrant, type Configuration, fetchUserInfo, type IDToken } from 'openid-client'
import { withSystem } from '../../../platform/database/transaction.ts'
import type { Services } from '../../../platform/services.ts'
import { audit } from '../audit.ts'
import { takeChallenge } from '../factors/challenges.ts'
import { heldFactors, needsSecondProof } from '../factors/held.ts'
import { unknownAccount } from '../lockout.ts'
import { endSession, openSession } from '../open-session.ts'
import { statesSecondFactor } from './assurance.ts'
import { discovered } from './discovered.ts'
import { loadProvider } from './load.ts'
import { browserDigest, type Journey } from './start.ts'
import { vouchedUser } from './vouched.ts'

/** Why a sign-in by way of a provider did not end in a session; the sign-in page says it in words. */
export type JourneyProblem = 'provider_refused' | 'provider_unknown_official' | 'provider_away'

/** How a sign-in came back from the provider. */
export interface Returned {
  providerId: string
  /** The query of the address, as it came. */
  search: string
  /** What the browser carried since it set out. */
  carried: string | undefined
  client: string
}

/**
 * Checks what the provider says and opens a session for the official it vouches for. More than one factor counts where
 * the provider states it; else the official's own second factor is asked for, or must be set up.
 */
export async function finishJourney(
  services: Services,
  returned: Returned,
): Promise<{ token: string } | { problem: JourneyProblem }> {
  const journey = await takeJourney(services, returned)
  if (!journey) return { problem: 'provider_refused' }
  const provider = await loadProvider(services, returned.providerId)
  if (!provider) return { problem: 'provider_refused' }
  const configuration = await discovered(services, provider).catch(() => null)
  if (!configuration) return { problem: 'provider_away' }
  const said = await askProvider(configuration, journey, returned.search).catch(() => null)
  if (!said) return { problem: 'provider_refused' }
  return withSystem(services.pools.system, async (tx) => {
    const user = await vouchedUser(tx, services, provider, said)
    if (!user) {
      const actorId = unknownAccount(services, `provider ${provider.providerId} ${said.subject}`)
      const { authorityId } = provider
      await audit(tx, services, { actorId, authorityId, act: 'sign_in_failed', details: { method: 'provider' } })
      return { problem: 'provider_unknown_official' }
    }
    const { userId, authorityId } = user
    const owes = !said.strong && needsSecondProof(await heldFactors(tx, userId))
    if (journey.earlier) await endSession(tx, journey.earlier.userId, journey.earlier.sessionId)
    const token = await openSession(tx, services, {
      userId,
      method: 'provider',
      stage: owes ? 'second_factor' : 'full',
      strong: said.strong,
      provedAt: new Date(services.clock().getTime() - said.age),
      client: returned.client,
    })
    const details = { method: 'provider', providerId: provider.providerId }
    await audit(tx, services, { actorId: userId, authorityId, act: owes ? 'sign_in_begun' : 'sign_in', details })
    return { token }
  })
}

async function takeJourney(services: Services, { providerId, carried }: Returned): Promise<Journey | null> {
  const [challengeId = '', secret = ''] = (carried ?? '').split('.')
  if (!/^[0-9a-f-]{36}$/.test(challengeId)) return null
  const taken = await takeChallenge<Journey>(services, 'provider', challengeId)
  const journey = taken?.data
  return journey && journey.browser === browserDigest(secret) && journey.providerId === providerId ? journey : null
}

/** What a provider says of somebody. */
export interface Said {
  subject: string
  /** Only where the provider says that it has checked the address. */
  email: string | null
  strong: boolean
  /** Milliseconds since they showed the provider who they are, by the provider's own clock. */
  age: number
}

async function askProvider(configuration: Configuration, journey: Journey, search: string): Promise<Said> {
  const address = new URL(journey.redirectUri)
  address.search = search
  const tokens = await authorizationCodeGrant(configuration, address, {
    pkceCodeVerifier: journey.codeVerifier,
    expectedState: journey.state,
    expectedNonce: journey.nonce,
    maxAge: journey.maxAge,
    idTokenExpected: true,
  })
  const claims = tokens.claims()
  if (!claims || typeof claims.auth_time !== 'number') throw new Error('the provider did not say who or when')
  return {
    subject: claims.sub,
    email: await verifiedEmail(configuration, claims, tokens.access_token),
    strong: statesSecondFactor(claims),
    age: Math.max(0, claims.iat - claims.auth_time) * 1000,
  }
}

/** Some providers put the address into the identity token, others tell it when asked for it. */
async function verifiedEmail(
  configuration: Configuration,
  claims: IDToken,
  accessToken: string,
): Promise<string | null> {
  const person = typeof claims.email === 'string' ? claims : await fetchUserInfo(configuration, accessToken, claims.sub)
  return typeof person.email === 'string' && person.email_verified === true ? person.email : null
}
