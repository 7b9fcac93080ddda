/** Classes of sign-in that mean more than one factor wherever they are used. */
const strongClasses = [
  'phr',
  'phrh',
  'http://eidas.europa.eu/LoA/substantial',
  'http://eidas.europa.eu/LoA/high',
  'https://refeds.org/profile/mfa',
  'http://schemas.microsoft.com/claims/multipleauthn',
]

/** RFC 8176: what somebody knows, and what they have or are. A message to a telephone counts as neither. */
const known = ['pwd', 'pin', 'kba']
const heldOrBodily = ['otp', 'hwk', 'swk', 'sc', 'pop', 'fpt', 'face', 'iris', 'retina', 'vbm']

/**
 * Whether a provider states, in the identity token it signed, that more than one factor was shown. What it does not
 * state is not assumed, whatever its administrators promise.
 */
export function statesSecondFactor(claims: Readonly<Record<string, unknown>>): boolean {
  const { acr, amr } = claims
  const methods = Array.isArray(amr) ? amr.map(String) : []
  if (methods.includes('mfa')) return true
  if (known.some((one) => methods.includes(one)) && heldOrBodily.some((one) => methods.includes(one))) return true
  return typeof acr === 'string' && strongClasses.includes(acr)
}
