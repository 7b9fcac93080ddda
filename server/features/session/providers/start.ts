import { createHash, randomBytes } from 'node:crypto'
import {
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client'
import { withSystem } from '../../../platform/database/transaction.ts'
import { proofLasts } from '../../../platform/http/actor.ts'
import { notFound, problem } from '../../../platform/http/problems.ts'
import type { Services } from '../../../platform/services.ts'
import { keepChallenge } from '../factors/challenges.ts'
import type { OwnSession } from '../own-session.ts'
import { discovered } from './discovered.ts'
import { loadProvider } from './load.ts'

/** What is kept of a sign-in that goes by way of a provider, until it comes back. */
export interface Journey {
  providerId: string
  redirectUri: string
  state: string
  nonce: string
  codeVerifier: string
  /** Seconds since the official last showed the provider who they are. */
  maxAge: number
  /** Digest of what the browser that set out carries. */
  browser: string
  /** The session from which it set out; it ends when the new one begins. */
  earlier: { userId: string; sessionId: string } | null
}

export function redirectUri(origin: string, providerId: string): string {
  return `${origin}/api/v1/session/providers/${providerId}/callback`
}

export function browserDigest(carried: string): string {
  return createHash('sha256').update(carried).digest('base64url')
}

/**
 * Where to send the browser, and what it carries in a cookie so that nobody else can come back in its place. Whoever is
 * signed in already must show the provider anew who they are: that is their proof before a legal act.
 * @throws ProblemError 404, 409 `provider_unreachable`
 */
export async function startJourney(
  services: Services,
  providerId: string,
  origin: string,
  own: OwnSession | null,
): Promise<{ url: string; carried: string }> {
  const provider = await loadProvider(services, providerId)
  if (!provider) throw notFound()
  const configuration = await discovered(services, provider).catch(() => null)
  if (!configuration) throw problem(409, 'provider_unreachable')
  const secret = randomBytes(32).toString('base64url')
  const journey: Journey = {
    providerId,
    redirectUri: redirectUri(origin, providerId),
    state: randomState(),
    nonce: randomNonce(),
    codeVerifier: randomPKCECodeVerifier(),
    maxAge: own ? 0 : proofLasts / 1000,
    browser: browserDigest(secret),
    earlier: own && { userId: own.userId, sessionId: own.sessionId },
  }
  const challengeId = await withSystem(services.pools.system, (tx) =>
    keepChallenge(tx, services, 'provider', { userId: null, data: journey }),
  )
  const url = buildAuthorizationUrl(configuration, {
    redirect_uri: journey.redirectUri,
    scope: 'openid email',
    state: journey.state,
    nonce: journey.nonce,
    max_age: String(journey.maxAge),
    code_challenge: await calculatePKCECodeChallenge(journey.codeVerifier),
    code_challenge_method: 'S256',
    ...(own ? { prompt: 'login' } : {}),
  })
  return { url: url.href, carried: `${challengeId}.${secret}` }
}
