import type { Security, Session } from '../../contract/session.ts'
import { fetchJson } from './fetch-json.ts'
import { ask, keepSession } from './session.ts'

type Question<T> = { challengeId: string; options: T }

/** The person closed the browser's own dialog, or it waited in vain. Nothing was sent. */
export class PasskeyNotGiven extends Error {
  override readonly name = 'PasskeyNotGiven'
}

/** This device already holds a passkey for this account. */
export class PasskeyKnown extends Error {
  override readonly name = 'PasskeyKnown'
}

/** Old browsers have no passkeys, no browser has them on pages over plain http, and none for an address in figures. */
export function canUsePasskeys(): boolean {
  return 'PublicKeyCredential' in globalThis && !/^[\d.]+$|:/.test(location.hostname)
}

/**
 * Signs in, gives the second step of a sign-in that is under way, or shows again who acts: the server knows which.
 * @throws PasskeyNotGiven, and as fetchJson
 */
export async function givePasskey(): Promise<Session> {
  const { startAuthentication } = await import('@simplewebauthn/browser')
  type Options = Parameters<typeof startAuthentication>[0]['optionsJSON']
  const { challengeId, options } = await ask<Question<Options>>('POST', '/api/v1/session/passkey-options')
  const response = await asked(startAuthentication({ optionsJSON: options }))
  return keepSession(await ask<Session>('POST', '/api/v1/session/passkey', { challengeId, response }))
}

/** @throws PasskeyNotGiven, PasskeyKnown, and as fetchJson */
export async function addPasskey(name: string, onUnauthorized: 'ask' | 'fail'): Promise<Security> {
  const { startRegistration } = await import('@simplewebauthn/browser')
  type Options = Parameters<typeof startRegistration>[0]['optionsJSON']
  const at = '/api/v1/account/passkeys'
  const { challengeId, options } = await fetchJson<Question<Options>>(`${at}/options`, {
    method: 'POST',
    onUnauthorized,
  })
  const response = await asked(startRegistration({ optionsJSON: options }))
  return fetchJson<Security>(at, { method: 'POST', body: { challengeId, response, name }, onUnauthorized })
}

async function asked<T>(dialog: Promise<T>): Promise<T> {
  try {
    return await dialog
  } catch (error) {
    const name = error instanceof Error ? error.name : ''
    if (name === 'InvalidStateError') throw new PasskeyKnown()
    if (name === 'NotAllowedError' || name === 'AbortError') throw new PasskeyNotGiven()
    throw error
  }
}
