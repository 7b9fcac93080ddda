import { daySaid, isTravelDocument, isUnanswered, ownNumbers, said, yearsBetween } from '../application.ts'
import type { PersonRule } from '../rule.ts'
import { onlyACountry } from './countries.ts'
import { spotOn } from './names.ts'
import { isImpossible, plainNumber } from './numbers.ts'

/** Rules on the particulars beside the names: days, places, description. */

const facts = { on: 'person', version: 1, mends: 'requesting', reads: 'shared' } as const

/** Days of something that had happened when the application was sent, by the ids that forms give them. */
const pastDays = ['apprehended_on', 'known_on', 'entry_date', 'transferred_on'] as const

export const particularRules: readonly PersonRule[] = [
  {
    ...facts,
    code: 'age_over_110',
    dimension: 'validity',
    severity: 'mend',
    find: (person, { on }) => {
      const born = daySaid(person, 'birth_date')
      return born && yearsBetween(born, on) > 110 ? [spotOn(person, 'birth_date')] : []
    },
  },
  {
    ...facts,
    code: 'birth_on_new_year',
    dimension: 'plausibility',
    severity: 'note',
    find: (person) => {
      const born = daySaid(person, 'birth_date')
      const shown = person.evidence.some(({ shownBirthDate }) => shownBirthDate === born)
      return born?.endsWith('-01-01') && !shown ? [spotOn(person, 'birth_date')] : []
    },
  },
  {
    ...facts,
    code: 'past_day_to_come',
    dimension: 'validity',
    severity: 'mend',
    find: (person, { on }) =>
      pastDays.flatMap((field) => {
        const day = daySaid(person, field)
        return day && day > on ? [spotOn(person, field)] : []
      }),
  },
  {
    ...facts,
    code: 'day_before_birth',
    dimension: 'consistency',
    severity: 'mend',
    find: (person) => {
      const born = daySaid(person, 'birth_date')
      return pastDays.flatMap((field) => {
        const day = daySaid(person, field)
        return born && day && day < born ? [spotOn(person, field, 'birth_date')] : []
      })
    },
  },
  {
    ...facts,
    code: 'birth_place_only_country',
    dimension: 'completeness',
    severity: 'look',
    find: (person) => (onlyACountry(said(person, 'birth_place')) ? [spotOn(person, 'birth_place')] : []),
  },
  {
    ...facts,
    code: 'hardly_identified',
    dimension: 'completeness',
    severity: 'look',
    find: (person) => {
      const known = ['birth_date', 'birth_place', ...ownNumbers]
      if (known.some((field) => said(person, field) !== '')) return []
      return person.evidence.some(({ number }) => number.trim() !== '')
        ? []
        : [spotOn(person, 'birth_date', 'birth_place')]
    },
  },
  {
    ...facts,
    code: 'personal_number_impossible',
    dimension: 'validity',
    severity: 'mend',
    find: (person) =>
      ownNumbers.flatMap((field) => {
        const number = said(person, field)
        return number !== '' && isImpossible(number) ? [spotOn(person, field)] : []
      }),
  },
  {
    ...facts,
    code: 'personal_number_of_two_persons',
    dimension: 'uniqueness',
    severity: 'mend',
    find: (person, { persons }) =>
      ownNumbers.flatMap((field) => {
        const number = plainNumber(said(person, field))
        // What is found twice is told once, of the later one.
        const before = persons.slice(0, persons.indexOf(person))
        const shared = before.some((other) => plainNumber(said(other, field)) === number)
        return number !== '' && shared ? [spotOn(person, field)] : []
      }),
  },
  {
    ...facts,
    code: 'address_missing',
    dimension: 'completeness',
    severity: 'note',
    find: (person) => (isUnanswered(person, 'last_address') ? [spotOn(person, 'last_address')] : []),
  },
  {
    ...facts,
    code: 'language_missing',
    dimension: 'completeness',
    severity: 'look',
    find: (person, { interviewRequested }) =>
      interviewRequested && isUnanswered(person, 'language') ? [spotOn(person, 'language')] : [],
  },
  {
    ...facts,
    code: 'parent_name_missing',
    dimension: 'completeness',
    severity: 'note',
    find: (person) =>
      ['father_name', 'mother_name'].flatMap((field) => (isUnanswered(person, field) ? [spotOn(person, field)] : [])),
  },
  {
    ...facts,
    code: 'height_unlikely',
    dimension: 'plausibility',
    severity: 'look',
    find: (person, { on }) => {
      const height = said(person, 'height')
      if (!/^\d{1,4}$/.test(height)) return []
      const born = daySaid(person, 'birth_date')
      const least = born && yearsBetween(born, on) >= 18 ? 110 : 40
      return Number(height) < least || Number(height) > 225 ? [spotOn(person, 'height')] : []
    },
  },
  {
    ...facts,
    code: 'national_as_other',
    dimension: 'consistency',
    severity: 'look',
    find: (person, { pack, requestedState }) => {
      const nationality = said(person, 'nationality')
      const kind = pack.personClasses.find(({ id }) => id === person.personClass)
      // Whoever falls under the agreement by a visa, a permit or the way of entry is of a third country.
      return kind?.establish === 'conditions' && nationality === requestedState ? [spotOn(person, 'nationality')] : []
    },
  },
  {
    ...facts,
    code: 'other_as_national',
    dimension: 'consistency',
    severity: 'look',
    find: (person, { pack, requestedState }) => {
      const nationality = said(person, 'nationality')
      const kind = pack.personClasses.find(({ id }) => id === person.personClass)
      const asNational = kind?.id === 'own_national' && (kind.establish ?? 'nationality') === 'nationality'
      return asNational && /^[A-Z]{2}$/.test(nationality) && nationality !== requestedState
        ? [spotOn(person, 'nationality')]
        : []
    },
  },
  {
    ...facts,
    code: 'no_evidence',
    dimension: 'completeness',
    severity: 'note',
    find: (person) =>
      person.relation === 'principal' && person.evidence.length === 0
        ? [{ personId: person.personId, field: 'evidence', looked: [] }]
        : [],
  },
  {
    ...facts,
    code: 'birth_date_of_document',
    dimension: 'consistency',
    severity: 'look',
    find: (person, application) => {
      const born = daySaid(person, 'birth_date')
      return person.evidence.flatMap(({ itemId, shownBirthDate = '', category }) => {
        if (!born || shownBirthDate === '' || shownBirthDate === born) return []
        const travel = isTravelDocument(application, { category } as (typeof person.evidence)[number])
        const field = travel ? spotOn(person, 'birth_date').field : 'evidence.shownBirthDate'
        return [
          { personId: person.personId, ...(field ? { field } : {}), item: itemId, looked: [born, shownBirthDate] },
        ]
      })
    },
  },
]
