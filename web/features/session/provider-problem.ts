/** What the server puts into the address when a sign-in through a provider came to nothing. */
const known = ['provider_expired', 'provider_failed', 'provider_refused'] as const

/** The message for it; an unknown word, which anybody may put into a link, says no more than that it failed. */
export function providerProblem(code: unknown): string | null {
  if (typeof code !== 'string' || !code) return null
  return `signin.problem.${known.find((one) => one === code) ?? 'other'}`
}
