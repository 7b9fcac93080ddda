import { z } from 'zod'
import type { LikeDraftPersons, LikeOfPerson, LikePerson } from '../../../contract/persons.ts'
import { comparesPersons } from '../../../domain/access/persons.ts'
import type { Relation } from '../../../domain/agreement/vocabulary.ts'
import type { PersonPlace } from '../../../domain/identity/judgement.ts'
import type { KnownPerson } from '../../../domain/identity/matching/person.ts'
import { knownPerson } from '../../../domain/identity/particulars.ts'
import type { Transaction } from '../../platform/database/transaction.ts'
import { type Official, withOfficial } from '../../platform/http/actor.ts'
import { notFound } from '../../platform/http/problems.ts'
import type { Services } from '../../platform/services.ts'
import { sidesRead } from '../agreements/sides-read.ts'
import { writeAudit, writeRead } from '../cases/audit.ts'
import { namesOfApplication } from '../cases/names.ts'
import { accessTo, type CaseAccess } from '../cases/read-access.ts'
import { decodeCursor, encodeCursor } from '../desk/cursor.ts'
import { openDraft } from '../drafts/load.ts'
import type { Finder } from './candidates.ts'
import { describe } from './describe.ts'
import { placeKey } from './known.ts'
import { comparisonOf, type Likes, likesOf } from './like.ts'
import { verdictsOf } from './links.ts'

/** Records shown at one go; the others of a person of a case follow page by page. */
const pageSize = 20
/** Records compared with a person whom an official looks at: more than where many are asked at once. */
export const mostCompared = 200

/** Behind which record a page begins: by likeness as this official reads it, then by place. */
const position = z.tuple([z.string().regex(/^\d(\.\d+)?(e-\d+)?$/), z.uuid(), z.uuid()])
type Position = PersonPlace & { probability: number }

/**
 * Records that look like a person of a case, among all that the official's authority handles and the extracts it loaded:
 * most likely first, each with what agrees and what does not, page by page. That somebody looked is recorded.
 * @throws ProblemError 404 for a case or person that is not theirs, and for whoever compares nobody; 422 for a broken cursor
 */
export function findLikePersons(
  services: Services,
  official: Official,
  { holderId, personId }: PersonPlace,
  cursor?: string,
): Promise<LikeOfPerson> {
  return withOfficial(services, official, async (tx) => {
    const access = await handled(tx, services, official, holderId)
    if (!access.persons.some((one) => one.person_id === personId)) throw notFound()
    const after = cursor === undefined ? null : positionIn(cursor)
    const place = { holderId, personId }
    const own = (await describe(tx, services, official, [place])).get(placeKey(place))
    // Whoever was erased, or is known by nothing, is compared with nobody.
    if (!own) throw notFound()
    const finder = finderOf(services, official, [access.side, 'extract'])
    const [likes] = await likesOf(tx, finder, [{ person: own.known, except: holderId }], mostCompared)
    const all = await seenBy(tx, services, official, likes!, own.known)
    const behind = after === null ? all : all.filter((one) => byLikeness(one, after) > 0)
    const verdicts = await verdictsOf(tx, official, place)
    const items = behind
      .slice(0, pageSize)
      .map((one): LikePerson => ({ ...one, verdict: verdicts.get(placeKey(one)) ?? null }))
    const found = { found: items.length }
    await writeAudit(tx, services, official, 'persons_searched', holderId, services.clock().toISOString(), found)
    const { lookedAt, complete } = likes!
    const last = behind.length > pageSize ? items.at(-1)! : null
    const next = last && encodeCursor([String(last.probability), last.holderId, last.personId])
    return { items, total: all.length, next, lookedAt, complete, of: { place: own.place, person: own.person } }
  })
}

/**
 * The same for persons of a draft while it is typed: among the cases that the official's own State sent and this official
 * may see. Nothing is kept of it.
 * @throws ProblemError 404 as for the draft; 409 `draft_submitted`
 */
export function findLikeInDraft(services: Services, official: Official, draftId: string): Promise<LikeDraftPersons> {
  return withOfficial(services, official, async (tx) => {
    const draft = await openDraft(tx, services, official, draftId)
    const names = namesOfApplication(draft.pack, draft.content)
    const persons = draft.content.persons.flatMap(({ personId }): { personId: string; person: KnownPerson }[] => {
      const { particulars = {}, ...now } = names.get(personId)!
      const numbers = draft.content.evidence.filter((item) => item.personId === personId).map((item) => item.number)
      const person = knownPerson(now, [], particulars, numbers.filter(Boolean))
      return person ? [{ personId, person }] : []
    })
    const finder = finderOf(services, official, ['requesting'])
    const likes = await likesOf(
      tx,
      finder,
      persons.map(({ person }) => ({ person, except: draftId })),
    )
    const results = []
    for (const [index, { personId, person }] of persons.entries()) {
      const { lookedAt, complete } = likes[index]!
      const all = await seenBy(tx, services, official, likes[index]!, person)
      const items = all.slice(0, pageSize).map((one): LikePerson => ({ ...one, verdict: null }))
      results.push({ personId, items, total: all.length, lookedAt, complete })
    }
    // Asked again at every pause of whoever types: one line for a sitting.
    await writeRead(tx, services, official, 'persons_searched', draftId, services.clock().toISOString(), {
      draft: true,
    })
    return { persons: results }
  })
}

/** @throws ProblemError 404 for a case that is not theirs, and for whoever compares nobody upon it */
export async function handled(
  tx: Transaction,
  services: Services,
  official: Official,
  caseId: string,
): Promise<CaseAccess> {
  const access = comparesPersons(official.roles) ? await accessTo(tx, services, official, caseId) : null
  if (!access) throw notFound()
  return access
}

/** Where an official may look, of the sides named: those on which a role that compares reads files. */
export function finderOf(
  services: Pick<Services, 'agreements'>,
  { authority, roles }: Official,
  sides: readonly (Relation | 'extract')[],
): Finder {
  const read: readonly (Relation | 'extract')[] = sidesRead(services.agreements, roles).map(({ side }) => side)
  return { authorityId: authority.id, sides: sides.filter((side) => side === 'extract' || read.includes(side)) }
}

/**
 * Every record that looks like the person to this official, most likely first: compared again with what they read of the
 * other, so that neither likeness nor order gives anything away.
 */
async function seenBy(
  tx: Transaction,
  services: Services,
  official: Official,
  { items }: Likes,
  own: KnownPerson,
): Promise<Omit<LikePerson, 'verdict'>[]> {
  const described = await describe(tx, services, official, items)
  return items
    .flatMap(({ holderId, personId }) => {
      const seen = described.get(placeKey({ holderId, personId }))
      if (!seen) return []
      return [{ holderId, personId, place: seen.place, person: seen.person, ...comparisonOf(own, seen.known) }]
    })
    .sort(byLikeness)
}

function byLikeness(one: Position, other: Position): number {
  const [a, b] = [placeKey(one), placeKey(other)]
  return other.probability - one.probability || (a < b ? -1 : Number(a > b))
}

/** @throws ProblemError 422 */
function positionIn(cursor: string): Position {
  const [probability, holderId, personId] = decodeCursor(position, cursor)
  return { probability: Number(probability), holderId, personId }
}
