import { isIP } from 'node:net'
import { problem } from '../../../platform/http/problems.ts'

/** What a passkey is bound to. */
export interface PasskeySite {
  origin: string
  rpId: string
}

/** @throws ProblemError 409 where the website is reached by a number: browsers bind passkeys to names only */
export function passkeySite(origin: string): PasskeySite {
  const rpId = new URL(origin).hostname
  if (isIP(rpId.replace(/^\[|\]$/g, ''))) throw problem(409, 'passkeys_need_a_name')
  return { origin, rpId }
}
