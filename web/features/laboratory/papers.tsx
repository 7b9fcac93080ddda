/** Handbook and certificate. */
export function Papers(_: { facilitator: boolean; begun: boolean }) {
  return null
}
