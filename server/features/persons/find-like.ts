import type { LikeDraftPersons, LikeOfPerson, LikePerson, LikePersons } from '../../../contract/persons.ts'
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
import { openDraft } from '../drafts/load.ts'
import type { Finder } from './candidates.ts'
import { describe } from './describe.ts'
import { placeKey } from './known.ts'
import { comparisonOf, type Likes, likesOf } from './like.ts'
import { verdictsOf } from './links.ts'

/** Records shown at one go; whoever looks for more says more of the person. */
const mostShown = 20

/**
 * Records that look like a person of a case, among all that the official's authority handles and the extracts it loaded:
 * most likely first, each with what agrees and what does not. That somebody looked is recorded.
 * @throws ProblemError 404 for a case or person that is not theirs, and for whoever compares nobody
 */
export function findLikePersons(
  services: Services,
  official: Official,
  { holderId, personId }: PersonPlace,
): Promise<LikeOfPerson> {
  return withOfficial(services, official, async (tx) => {
    const access = await handled(tx, services, official, holderId)
    if (!access.persons.some((one) => one.person_id === personId)) throw notFound()
    const place = { holderId, personId }
    const own = (await describe(tx, services, official, [place])).get(placeKey(place))
    // Whoever was erased, or is known by nothing, is compared with nobody.
    if (!own) throw notFound()
    const finder = finderOf(services, official, [access.side, 'extract'])
    const [likes] = await likesOf(tx, finder, [{ person: own.known, except: holderId }])
    const result = await shown(tx, services, official, likes!, own.known, place)
    const found = { found: result.items.length }
    await writeAudit(tx, services, official, 'persons_searched', holderId, services.clock().toISOString(), found)
    return { ...result, of: { place: own.place, person: own.person } }
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
      results.push({ personId, ...(await shown(tx, services, official, likes[index]!, person, null)) })
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

async function shown(
  tx: Transaction,
  services: Services,
  official: Official,
  likes: Likes,
  own: KnownPerson,
  place: PersonPlace | null,
): Promise<LikePersons> {
  const some = likes.items.slice(0, mostShown)
  const described = await describe(tx, services, official, some)
  const verdicts = place ? await verdictsOf(tx, official, place) : new Map()
  const items = some.flatMap((one): LikePerson[] => {
    const seen = described.get(placeKey(one))
    if (!seen) return []
    // Compared again with what this official reads of the other: nothing is given away by its likeness.
    const { probability, band, fields } = comparisonOf(own, seen.known)
    return [
      {
        ...{
          holderId: one.holderId,
          personId: one.personId,
          place: seen.place,
          person: seen.person,
          probability,
          band,
        },
        fields,
        verdict: verdicts.get(placeKey(one)) ?? null,
      },
    ]
  })
  return { items, lookedAt: likes.lookedAt, complete: likes.complete && likes.items.length <= mostShown }
}
