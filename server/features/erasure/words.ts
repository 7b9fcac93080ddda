/**
 * Parts that belong to one person alone, by the word before the colon. Every other part holds words about the case, in
 * which anybody may be named; so a kind of part that is not listed here goes with whoever is erased first.
 */
const ownKinds: readonly string[] = [
  'person',
  'corrected',
  'health',
  'danger',
  'needs',
  'reply',
  'travel_document',
  'attestation',
]

/** Whether a payload part speaks of one person alone, whose key it is sealed under. */
export function isOwn(part: string): boolean {
  return ownKinds.includes(part.split(':')[0] ?? '')
}
