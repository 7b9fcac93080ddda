// Offered to other features: persons are compared by what the projection keeps of them.
import type { CaseFile } from '../../../domain/case/case-file.ts'
import { blockingKeys } from '../../../domain/identity/matching/blocking-keys.ts'
import type { KnownPerson } from '../../../domain/identity/matching/person.ts'
import { knownPerson, type Particulars } from '../../../domain/identity/particulars.ts'
import type { Audience } from './project-desk.ts'
import { erasedNames, type PersonNames, type Projection, type ProjectionInput } from './projection.ts'

/** A person as it is kept: how records are compared, and the answers it was made of. */
interface Profile extends KnownPerson {
  particulars?: Particulars
}

/**
 * What persons of a case are compared by, and the keys under which those who handle the file find them. A mission reads
 * the file and compares nobody.
 */
export function knownRows(
  { caseId, names, found }: ProjectionInput,
  { persons }: CaseFile,
  audience: readonly Audience[],
): Pick<Projection, 'known' | 'keys'> {
  const handlers = audience.filter(({ basis }) => basis !== 'mission')
  const known = persons.flatMap(({ personId }) => {
    const documents = found.documents.filter((one) => one.personId === personId)
    const numbers = [...new Set(documents.map(({ key }) => key.slice(0, -1)))].sort()
    const kept = keptPerson(names.get(personId) ?? erasedNames, numbers)
    return kept ? [{ personId, ...kept }] : []
  })
  return {
    known: known.map(({ personId, profile }) => ({
      holder_id: caseId,
      person_id: personId,
      source: 'case' as const,
      authority_id: null,
      profile,
    })),
    keys: known.flatMap(({ personId, person }) => {
      const keys = [...new Set(blockingKeys(person))]
      return handlers.flatMap(({ authorityId, side }) =>
        keys.map((key) => ({ authority_id: authorityId, side, key, holder_id: caseId, person_id: personId })),
      )
    }),
  }
}

/** A person as it is kept; null where nothing is known by which anybody could be compared. */
export function keptPerson(
  { formerly = [], particulars = {}, ...now }: PersonNames,
  numbers: readonly string[],
): { person: KnownPerson; profile: string } | null {
  const person = knownPerson(now, formerly, particulars, numbers)
  return person && { person, profile: JSON.stringify({ ...person, particulars } satisfies Profile) }
}

/** The answers of which a kept person was made; none where nobody is kept. */
export function particularsIn(profile: string | null): Particulars {
  return profile === null ? {} : ((JSON.parse(profile) as Profile).particulars ?? {})
}

/** A kept person as records are compared. */
export function personIn(profile: string): KnownPerson {
  const { particulars: _, ...person } = JSON.parse(profile) as Profile
  return person
}
