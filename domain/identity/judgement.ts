/** What an official decides of two records. Nothing else ever decides it: scores order and explain. */
export const identityVerdicts = ['same', 'different', 'unknown'] as const
export type IdentityVerdict = (typeof identityVerdicts)[number]

/** One of two records that are compared: a person of a case, or a row of an extract. */
export interface PersonPlace {
  holderId: string
  personId: string
}

/** Two records in the order in which a link keeps them, so that one pair has one stream whichever is looked at first. */
export function inLinkOrder(one: PersonPlace, other: PersonPlace): [PersonPlace, PersonPlace] {
  const before = one.holderId === other.holderId ? one.personId < other.personId : one.holderId < other.holderId
  return before ? [one, other] : [other, one]
}
