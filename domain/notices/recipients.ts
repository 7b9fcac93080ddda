import { maySee, visibleSections } from '../access/sections.ts'
import type { AgreementPack } from '../agreement/schema.ts'
import type { Relation, Role, SectionId } from '../agreement/vocabulary.ts'
import type { NoticeKind } from './kinds.ts'
import type { Telling } from './tell.ts'

/** An official with an account, as telling somebody needs them. */
export interface Colleague {
  userId: string
  authorityId: string
  /** Held in their own right and lent, as far as the kind of the authority lends them meaning. */
  roles: readonly Role[]
  /** Colleagues who lent them roles for now. */
  standsInFor: readonly string[]
}

export interface Readers {
  pack: AgreementPack
  /** Which authorities read the file, and on which side. */
  audience: readonly { authorityId: string; side: Relation }[]
  /** The colleague who holds the case at an authority, where somebody does. */
  holders: ReadonlyMap<string, string>
  /** The border authority at a crossing point of the requested State. */
  borderAt: (crossingPoint: string) => string | undefined
}

/**
 * Who gets a notice. Of each authority that is told: the colleague who holds the case and whoever stands in for them; where
 * nobody holds it, all whose roles the telling names. Never whoever did it, and never somebody who may not read that
 * part of the case under its agreement.
 *
 * @param section the part of the case that the event belongs to; null for what every reader may know
 * @param actorId who did it; `system` for the program
 */
export function recipientsOf(
  telling: Telling,
  section: SectionId | null,
  readers: Readers,
  colleagues: readonly Colleague[],
  actorId: string,
): Colleague[] {
  const authorities = authoritiesOf(telling, readers)
  const meant = colleagues.filter(
    (one) =>
      one.userId !== actorId &&
      authorities.includes(one.authorityId) &&
      one.roles.some((role) => telling.roles.includes(role)) &&
      (telling.user === undefined || isOrStandsInFor(one, telling.user)) &&
      mayKnow(one, telling, section, readers),
  )
  return meant.filter((one) => {
    const holder = readers.holders.get(one.authorityId)
    // A holder who may not take what is asked, or did it, keeps it from nobody.
    if (holder === undefined || !meant.some(({ userId }) => userId === holder)) return true
    return isOrStandsInFor(one, holder)
  })
}

function isOrStandsInFor(one: Colleague, userId: string): boolean {
  return one.userId === userId || one.standsInFor.includes(userId)
}

function authoritiesOf({ among, side }: Telling, { audience, borderAt }: Readers): string[] {
  const reading = audience.filter((one) => one.side === side).map(({ authorityId }) => authorityId)
  if (among === 'readers') return reading
  if ('authority' in among) return [among.authority]
  const border = borderAt(among.crossingPoint)
  return border === undefined ? [] : [border]
}

/** What a register is told of a question that was put to it, though it reads no file. */
const toRegisters: readonly NoticeKind[] = [
  'verification_asked',
  'verification_recalled',
  'verification_reminded',
  'verification_due',
]

/** Readers of the file by the sections of the pack; a register by the question it was asked, the border by its arrivals. */
function mayKnow(one: Colleague, telling: Telling, section: SectionId | null, { pack, audience }: Readers): boolean {
  const reader = { relation: telling.side, roles: one.roles }
  const place = audience.find(({ authorityId }) => authorityId === one.authorityId)
  if (place && place.side !== telling.side) return false
  if (place) return section === null ? visibleSections(pack, reader).length > 0 : maySee(pack, reader, section)
  if (toRegisters.includes(telling.kind)) return one.roles.includes('verifier')
  return typeof telling.among === 'object' && 'crossingPoint' in telling.among && maySee(pack, reader, 'transfer')
}
