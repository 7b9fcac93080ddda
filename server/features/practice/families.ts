// Offered to other features: the laboratory invents its families as practice does.
import { Temporal } from 'temporal-polyfill'
import { ageOn, choosePeople, createPerson, type PersonWishes, type PracticePerson } from './persons.ts'
import type { Random } from './random.ts'

export interface PracticeFamily {
  /** The person a case is about. */
  principal: PracticePerson
  spouse: PracticePerson
  /** Minors, oldest first. */
  children: PracticePerson[]
}

export interface FamilyWishes extends Pick<PersonWishes, 'asOf' | 'nationality' | 'passport' | 'identityCard'> {
  principal?: 'husband' | 'wife'
  /** 0 to 4 unless wished. */
  children?: number
}

/** A married couple and its minor children, at one address and under one family name. */
export function createFamily(random: Random, wishes: FamilyWishes): PracticeFamily {
  const { asOf, passport, identityCard, nationality } = wishes
  const people = choosePeople(random, nationality)
  const papers = { ...(passport ? { passport } : {}), ...(identityCard ? { identityCard } : {}) }
  const familyName = random.pick(people.familyNames)
  const husband = createPerson(random, {
    asOf,
    nationality,
    people,
    sex: 'male',
    born: aged(asOf, 30, 45),
    civilStatus: 'married',
    familyNameOwnScript: familyName,
    ...papers,
  })
  const shared = { asOf, nationality, people, lastAddress: husband.lastAddress, ...papers }
  const wife = createPerson(random, {
    ...shared,
    sex: 'female',
    born: aged(asOf, 27, 40),
    civilStatus: 'married',
    familyNameByMarriage: familyName,
  })
  const parents = {
    fathersGivenName: husband.givenNamesOwnScript,
    parents: {
      own: [
        `${husband.givenNamesOwnScript} ${husband.familyNameOwnScript}`,
        `${wife.givenNamesOwnScript} ${wife.familyNameOwnScript}`,
      ],
      inPassport: [`${husband.givenNames} ${husband.familyName}`, `${wife.givenNames} ${wife.familyName}`],
    },
  } as const
  const oldest = Math.min(15, ageOn(wife.birthDate, asOf) - 19)
  const children = ages(random, oldest, wishes.children ?? random.integer(0, 4)).map((age) =>
    createPerson(random, {
      ...shared,
      ...parents,
      sex: random.chance(0.5) ? 'female' : 'male',
      born: aged(asOf, age, age),
      civilStatus: 'single',
      familyNameOwnScript: familyName,
    }),
  )
  const [principal, spouse] = wishes.principal === 'wife' ? [wife, husband] : [husband, wife]
  return { principal, spouse, children }
}

/** Two years between any two of them, so that no two birthdays can be impossibly close. */
function ages(random: Random, oldest: number, count: number): number[] {
  const left = Array.from({ length: Math.floor(oldest / 2) }, (_, step) => oldest - 2 * step)
  if (count > left.length) throw new RangeError(`This practice family can have at most ${left.length} children.`)
  while (left.length > count) left.splice(random.integer(0, left.length - 1), 1)
  return left
}

function aged(asOf: string, youngest: number, oldest: number): { from: string; to: string } {
  const day = Temporal.PlainDate.from(asOf)
  return {
    from: day
      .subtract({ years: oldest + 1 })
      .add({ days: 1 })
      .toString(),
    to: day.subtract({ years: youngest }).toString(),
  }
}
