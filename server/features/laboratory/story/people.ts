import anyAscii from 'any-ascii'
import type { PersonRelation } from '../../../../domain/agreement/vocabulary.ts'
import { createFamily } from '../../practice/families.ts'
import { createPerson, type PracticePerson } from '../../practice/persons.ts'
import { createRandom, type Random } from '../../practice/random.ts'
import type { Planned } from './plan.ts'

export interface Member {
  relation: PersonRelation
  /** As the application tells of the person. */
  person: PracticePerson
}

/** Who an application is about, with the faults that were planted in it. */
export function peopleOf(planned: Planned, { seed, nationality }: { seed: string; nationality: string }): Member[] {
  const first = planned.original ?? planned
  const random = createRandom(`${seed}/person ${first.index}`)
  const asOf = new Date(first.at).toISOString().slice(0, 10)
  const members = cast(random, first, { asOf, nationality })
  return planned.plants.reduce((told, plant) => faults[plant]?.(told, random) ?? told, members)
}

function cast(
  random: Random,
  { spouse, children, poor }: Planned,
  wishes: { asOf: string; nationality: string },
): Member[] {
  const papers = poor && random.chance(0.7) ? ({ passport: 'none', identityCard: 'none' } as const) : {}
  if (!spouse && children === 0)
    return [{ relation: 'principal', person: createPerson(random, { ...wishes, ...papers }) }]
  const principal = random.chance(0.4) ? 'wife' : 'husband'
  const family = createFamily(random, { ...wishes, ...papers, principal, children: Math.min(children, 4) })
  return [
    { relation: 'principal' as const, person: family.principal },
    ...(spouse ? [{ relation: 'spouse' as const, person: family.spouse }] : []),
    ...family.children.map((person) => ({ relation: 'child' as const, person })),
  ]
}

type Fault = (members: readonly Member[], random: Random) => Member[]

const onPrincipal =
  (change: (person: PracticePerson, random: Random) => PracticePerson): Fault =>
  ([principal, ...others], random) => [{ ...principal!, person: change(principal!.person, random) }, ...others]

/** What the forms let through; a person found twice is told of as another official would have typed it. */
const faults: Partial<Record<Planned['plants'][number], Fault>> = {
  swapped_names: onPrincipal((person) => ({
    ...person,
    ...{ familyName: person.givenNames, givenNames: person.familyName },
  })),
  birth_on_first_january: onPrincipal((person) => ({ ...person, birthDate: `${person.birthDate.slice(0, 4)}-01-01` })),
  place_spellings: onPrincipal((person, random) => {
    const { own, english } = person.birthPlace
    const spellings = [english.toUpperCase(), own, anyAscii(own), `${english} city`, `c. ${english}`]
    return { ...person, birthPlace: { own, english: random.pick(spellings) } }
  }),
  missing_particulars: onPrincipal(({ parents: _, personalNumber: __, ...person }) => ({
    ...person,
    birthPlace: { own: '', english: '' },
    lastAddress: { own: '', english: '' },
    particulars: {},
  })),
  duplicates: onPrincipal((person) => {
    const { passport: _, identityCard: __, personalNumber: ___, ...without } = person
    const [familyName, givenNames] = [person.familyNameCyrillic, person.givenNamesCyrillic]
    return familyName && givenNames
      ? { ...without, familyName: anyAscii(familyName), givenNames: anyAscii(givenNames) }
      : without
  }),
}
