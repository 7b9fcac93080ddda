import type { KnownPerson } from '../../domain/identity/matching/person.ts'
import { type Chance, chance } from './chance.ts'
import { damaged } from './damage.ts'
import { type NamePool, pools } from './scripts.ts'

export interface Invented {
  /** The same for both records of a person. */
  who: number
  script: string
  sex: 'female' | 'male'
  own: KnownPerson
  passport: KnownPerson
  /** Only one of the two lists has this person: somebody else who may be like one of them. */
  only: 'own' | 'passport' | null
}

/**
 * Persons as a register has them, in their own script, and as a passport or a police report abroad has them, with slips:
 * half of each list stands in the other. Few names and years, so that namesakes are many; among those who stand in one list
 * only are brothers, sisters, twins and fathers of those in the other.
 */
export function inventPersons(seed: number, perScript = 600): Invented[] {
  const by = chance(seed)
  let next = 0
  return pools.flatMap((pool) => {
    const persons: Invented[] = []
    for (let made = 0; made < perScript; made++) {
      const person = invent(by, pool, next++, null, null)
      persons.push(person)
      const relative = invent(
        by,
        pool,
        next++,
        by.happens(0.5) ? 'own' : 'passport',
        by.happens(0.4) ? { of: person, tie: by.of(['twin', 'sibling', 'father'] as const) } : null,
      )
      persons.push(relative)
    }
    return persons
  })
}

interface Tie {
  of: Invented
  tie: 'twin' | 'sibling' | 'father'
}

function invent(by: Chance, pool: NamePool, who: number, only: Invented['only'], tie: Tie | null): Invented {
  const sex = tie ? tie.of.sex : by.happens(0.4) ? 'female' : 'male'
  const same = tie && parse(tie.of, pool)
  const given = tie?.tie === 'father' ? same! : by.of(pool[sex].filter((name) => name !== same))
  const family = tie ? familyOf(tie.of, pool) : by.of(pool.family)
  const place = tie ? placeOf(tie.of, pool) : by.of(pool.places)
  const born = tie ? bornAs(by, tie) : date(by, 1955 + by.below(50))
  const ending = sex === 'female' && pool.ending ? pool.ending : ['', '']
  const record = (at: 0 | 1): KnownPerson => ({
    names: [{ familyName: family[at] + ending[at], givenNames: given[at] }],
    ...{
      birthDate: born,
      sex,
      birthPlace: place[at],
      documentNumbers: [],
      fatherName: '',
      motherName: '',
      nationality: '',
    },
  })
  return { who, script: pool.script, sex, only, own: record(0), passport: slipped(by, record(1)) }
}

function slipped(by: Chance, { names: [name], ...rest }: KnownPerson): KnownPerson {
  const typed = (text: string) =>
    by.happens(0.08)
      ? damaged(
          by,
          text.toLowerCase(),
          by.of(['insert', 'delete', 'substitute', 'transpose']),
          () => text,
        ).toUpperCase()
      : text
  const { familyName, givenNames } = name!
  const parted = { familyName: typed(familyName), givenNames: typed(givenNames) }
  const exchanged = by.happens(0.04) ? { familyName: parted.givenNames, givenNames: parted.familyName } : parted
  const whole = by.happens(0.05)
    ? { familyName: '', givenNames: `${parted.givenNames} ${parted.familyName}` }
    : exchanged
  return {
    ...rest,
    names: [whole],
    birthDate: slippedDate(by, rest.birthDate!),
    birthPlace: by.happens(0.3) ? '' : typed(rest.birthPlace),
  }
}

function slippedDate(by: Chance, born: string): string | null {
  const [year, month, day] = born.split('-') as [string, string, string]
  const kind = by.next()
  if (kind < 0.04) return Number(day) <= 12 ? `${year}-${day}-${month}` : born
  if (kind < 0.07) return `${year}-${month}-${day[0]}${(Number(day[1]) + 1) % 10}`
  if (kind < 0.11) return `${year}-01-01`
  if (kind < 0.13) return `${Number(year) + 1}-${month}-${day}`
  return kind < 0.16 ? null : born
}

function bornAs(by: Chance, { of, tie }: Tie): string {
  const born = of.own.birthDate!
  const year = Number(born.slice(0, 4))
  return tie === 'twin'
    ? born
    : date(by, tie === 'father' ? year - 22 - by.below(12) : year + by.of([-4, -3, -2, 2, 3, 4]))
}

function date(by: Chance, year: number): string {
  const two = (number: number) => String(number).padStart(2, '0')
  return `${year}-${two(1 + by.below(12))}-${two(1 + by.below(28))}`
}

const parse = ({ own, sex }: Invented, pool: NamePool) => pool[sex].find(([name]) => own.names[0]!.givenNames === name)!
const familyOf = ({ own }: Invented, pool: NamePool) =>
  pool.family.find(([name]) => own.names[0]!.familyName.startsWith(name))!
const placeOf = ({ own }: Invented, pool: NamePool) => pool.places.find(([name]) => own.birthPlace === name)!
