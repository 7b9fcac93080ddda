import { type Application, daySaid, type RecordedPerson, said, yearsBetween } from '../application.ts'
import { daysBetween } from '../course.ts'
import type { PersonRule } from '../rule.ts'
import { spotOn } from './names.ts'

/** Rules on the members of a family beside each other. */

const facts = { on: 'person', version: 1, mends: 'requesting', reads: 'shared' } as const

const children = ({ persons }: Application) => persons.filter(({ relation }) => relation === 'child')

/** Those who come before this person in the application: what two have in common is told of the later one. */
function before({ persons }: Application, person: RecordedPerson): readonly RecordedPerson[] {
  return persons.slice(0, persons.indexOf(person))
}

/** Two births of one mother lie further apart than this, or on the same days. */
const leastBetweenBirths = 210

export const familyRules: readonly PersonRule[] = [
  {
    ...facts,
    code: 'person_twice',
    dimension: 'uniqueness',
    severity: 'mend',
    find: (person, application) => {
      const fields = ['family_name', 'given_names', 'birth_date']
      const mine = fields.map((field) => said(person, field).toLowerCase())
      if (mine.some((one) => one === '')) return []
      const twice = before(application, person).some((other) =>
        fields.every((field, index) => said(other, field).toLowerCase() === mine[index]),
      )
      return twice ? [spotOn(person, 'given_names', 'family_name', 'birth_date')] : []
    },
  },
  {
    ...facts,
    code: 'siblings_too_close',
    dimension: 'plausibility',
    severity: 'look',
    find: (person, application) => {
      const born = person.relation === 'child' ? daySaid(person, 'birth_date') : null
      if (!born) return []
      const close = before(application, person).filter((other) => {
        const theirs = other.relation === 'child' ? daySaid(other, 'birth_date') : null
        const apart = theirs ? Math.abs(daysBetween(theirs, born)) : 0
        return apart > 2 && apart < leastBetweenBirths
      })
      if (close.length === 0) return []
      return [{ ...spotOn(person, 'birth_date'), looked: [born, ...close.map((other) => said(other, 'birth_date'))] }]
    },
  },
  {
    ...facts,
    code: 'parent_too_young',
    dimension: 'plausibility',
    severity: 'look',
    find: (person, application) => {
      const born = person.relation === 'child' ? null : daySaid(person, 'birth_date')
      if (!born) return []
      const young = children(application).flatMap((child) => {
        const theirs = daySaid(child, 'birth_date')
        return theirs && yearsBetween(born, theirs) < 12 ? [theirs] : []
      })
      return young.length > 0 ? [{ ...spotOn(person, 'birth_date'), looked: [born, ...young] }] : []
    },
  },
  {
    ...facts,
    code: 'child_of_full_age',
    dimension: 'consistency',
    severity: 'look',
    find: (person, { on }) => {
      const born = person.relation === 'child' ? daySaid(person, 'birth_date') : null
      return born && yearsBetween(born, on) >= 18 ? [spotOn(person, 'birth_date')] : []
    },
  },
  {
    ...facts,
    code: 'same_birthday_in_family',
    dimension: 'plausibility',
    severity: 'look',
    find: (person, { persons }) => {
      if (person.relation !== 'principal') return []
      const days = persons.flatMap((one) => daySaid(one, 'birth_date')?.slice(5) ?? [])
      const many = days.some((day) => days.filter((one) => one === day).length > 2)
      return many ? [{ ...spotOn(person, 'birth_date'), looked: days }] : []
    },
  },
  {
    ...facts,
    code: 'single_with_spouse',
    dimension: 'consistency',
    severity: 'look',
    find: (person, { persons }) => {
      if (person.relation !== 'principal' || said(person, 'civil_status') !== 'single') return []
      const spouse = said(person, 'spouse_name') !== '' || persons.some(({ relation }) => relation === 'spouse')
      return spouse ? [spotOn(person, 'civil_status', 'spouse_name')] : []
    },
  },
]
