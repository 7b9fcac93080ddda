/** What the address of the page of rules says: it is read before the page itself is loaded. */

export const filters = ['all', 'open', 'confirmed', 'corrected', 'rejected', 'verified'] as const
export type Filter = (typeof filters)[number]

export interface RulesSearch {
  requesting?: string
  requested?: string
  show?: Filter
  /** The rule that is open, by its name in the agreement. */
  rule?: string
}
