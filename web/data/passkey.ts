import type { Security, Session } from '../../contract/session.ts'
import { api } from './api.ts'
import { keepSession } from './session.ts'

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
 * @throws PasskeyNotGiven, and as api
 */
export async function givePasskey(): Promise<Session> {
  const { startAuthentication } = await import('@simplewebauthn/browser')
  type Options = Parameters<typeof startAuthentication>[0]['optionsJSON']
  const { challengeId, options } = await api('POST /api/v1/session/passkey-options', { onUnauthorized: 'fail' })
  const response = { ...(await asked(startAuthentication({ optionsJSON: options as unknown as Options }))) }
  const body = { challengeId, response }
  return keepSession(await api('POST /api/v1/session/passkey', { body, onUnauthorized: 'fail' }))
}

/** @throws PasskeyNotGiven, PasskeyKnown, and as api */
export async function addPasskey(name: string, onUnauthorized: 'ask' | 'fail'): Promise<Security> {
  const { startRegistration } = await import('@simplewebauthn/browser')
  type Options = Parameters<typeof startRegistration>[0]['optionsJSON']
  const { challengeId, options } = await api('POST /api/v1/account/passkeys/options', { onUnauthorized })
  const response = { ...(await asked(startRegistration({ optionsJSON: options as unknown as Options }))) }
  return api('POST /api/v1/account/passkeys', { body: { challengeId, response, name }, onUnauthorized })
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
