import { compareNames } from '../../identity/names/compare.ts'
import { scriptOf, small, soundsOf, splitWords } from '../../identity/names/encode.ts'
import { childMark } from '../../identity/names/roles.ts'
import type { RecordedPerson } from '../application.ts'
import { askedAs, isUnanswered, ownNumbers, said } from '../application.ts'
import type { PersonRule, Spot } from '../rule.ts'

/** Rules on names: a register finds nobody by a name that is none. */

const nameFields = ['family_name', 'given_names', 'name_in_own_script'] as const
const otherWords = [
  'maiden_name',
  'also_known_as',
  'birth_place',
  'father_name',
  'mother_name',
  'last_address',
] as const

/** What is typed where nobody knew what to write, in the languages of the desks; compared without signs and in small letters. */
const placeholders = new Set(
  [
    'unknown unk test testing tester xx xxx none null noname nn fnu lnu anonymous notknown tbd asdf',
    'naməlum namelum bilinmir yoxdur yoxdu adsız adsiz',
    'неизвестно неизвестен неизвестный неизвестна нет тест',
    'unbekannt inconnu inconnue onbekend nieznany nieznana sconosciuto desconocido okand ukjent',
  ]
    .join(' ')
    .split(' '),
)

function isPlaceholder(text: string): boolean {
  const letters = small(text).replace(/[^\p{L}\p{N}]+/gu, '')
  return (
    letters === '' || placeholders.has(letters) || /^(?:n\/a|n\.a\.?)$/i.test(text) || /^(\p{L})\1{2,}$/u.test(letters)
  )
}

/** The answered fields of these whose text is as `wrong` says. */
function fieldsWhere(
  person: RecordedPerson,
  fields: readonly string[],
  wrong: (text: string, field: string) => boolean,
): Spot[] {
  return fields.flatMap((field) => {
    const text = said(person, field)
    return text !== '' && wrong(text, field) ? [spotOn(person, field)] : []
  })
}

/** A finding at a field, which looked at what stands there, and at other fields besides. */
export function spotOn(person: RecordedPerson, field: string, ...others: string[]): Spot {
  const name = askedAs(person, field)
  return {
    personId: person.personId,
    ...(name === null ? {} : { field: name }),
    looked: [field, ...others].map((one) => said(person, one)),
  }
}

/** The filler of machine-readable lines, and what some programs make of two of them. */
const filler = /[<«‹˂＜]/

/** Letters of two scripts in one word: it looks right, and no search finds it. */
function mixesScripts(text: string): boolean {
  return splitWords(text).some(
    ({ word }) => /\p{Script=Latin}/u.test(word) && /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(word),
  )
}

function marksOf(text: string) {
  return splitWords(text).flatMap(({ word }) => {
    const mark = childMark(soundsOf(word))
    if (mark?.at === 'after') return [mark.sex]
    const latin = scriptOf(word) === 'latin'
    if (latin ? /(?:ov|ev)na$/.test(word) : /(?:ов|ев)на$/.test(word)) return ['female' as const]
    if (latin ? /(?:ov|ev)ich$/.test(word) : /(?:ов|ев)ич$/.test(word)) return ['male' as const]
    return []
  })
}

function contradictsSex(person: RecordedPerson, sexes: readonly string[]): boolean {
  const sex = said(person, 'sex')
  return (sex === 'female' || sex === 'male') && sexes.some((one) => one !== sex)
}

const facts = { on: 'person', version: 1, mends: 'requesting', reads: 'shared' } as const

export const nameRules: readonly PersonRule[] = [
  {
    ...facts,
    code: 'placeholder_name',
    dimension: 'validity',
    severity: 'mend',
    find: (person) => fieldsWhere(person, nameFields, isPlaceholder),
  },
  {
    ...facts,
    code: 'placeholder_words',
    dimension: 'validity',
    severity: 'look',
    find: (person) => fieldsWhere(person, otherWords, isPlaceholder),
  },
  {
    ...facts,
    code: 'digits_in_name',
    dimension: 'validity',
    severity: 'mend',
    find: (person) => fieldsWhere(person, nameFields, (text) => /\p{N}/u.test(text)),
  },
  {
    ...facts,
    code: 'mixed_letters_in_name',
    dimension: 'validity',
    severity: 'mend',
    find: (person) => fieldsWhere(person, nameFields, mixesScripts),
  },
  {
    ...facts,
    code: 'lines_in_field',
    dimension: 'validity',
    severity: 'mend',
    find: (person) => fieldsWhere(person, [...nameFields, ...otherWords, ...ownNumbers], (text) => filler.test(text)),
  },
  {
    ...facts,
    code: 'initial_for_name',
    dimension: 'validity',
    severity: 'look',
    find: (person) =>
      fieldsWhere(person, ['family_name', 'given_names'], (text) => {
        const words = splitWords(text)
        return words.length > 0 && words.every(({ word }) => /^\p{L}\p{M}*$/u.test(word))
      }),
  },
  {
    ...facts,
    code: 'name_in_one_part',
    dimension: 'consistency',
    severity: 'look',
    find: (person) => {
      const [family, given] = [said(person, 'family_name'), said(person, 'given_names')]
      if (splitWords(family).length > 1 && given === '') return [spotOn(person, 'family_name', 'given_names')]
      if (splitWords(given).length > 1 && family === '') return [spotOn(person, 'given_names', 'family_name')]
      return []
    },
  },
  {
    ...facts,
    code: 'family_name_repeated',
    dimension: 'consistency',
    severity: 'look',
    find: (person) => {
      const family = splitWords(said(person, 'family_name')).map(({ word }) => word)
      const given = splitWords(said(person, 'given_names')).map(({ word }) => word)
      const repeated = family.length === 1 && given.length > 1 && given.includes(family[0]!)
      return repeated ? [spotOn(person, 'given_names', 'family_name')] : []
    },
  },
  {
    ...facts,
    code: 'own_script_missing',
    dimension: 'completeness',
    severity: 'look',
    find: (person) => (isUnanswered(person, 'name_in_own_script') ? [spotOn(person, 'name_in_own_script')] : []),
  },
  {
    ...facts,
    code: 'own_script_in_capitals',
    dimension: 'validity',
    severity: 'look',
    find: (person) => fieldsWhere(person, ['name_in_own_script'], (text) => /^[A-Z][A-Z <'.-]*[A-Z]$/.test(text)),
  },
  {
    ...facts,
    code: 'own_script_differs',
    dimension: 'consistency',
    severity: 'look',
    find: (person) => {
      const own = said(person, 'name_in_own_script')
      const latin = `${said(person, 'given_names')} ${said(person, 'family_name')}`.trim()
      if (own === '' || latin === '' || isPlaceholder(own) || isPlaceholder(latin)) return []
      // A father's name, or a name more, makes no other name: only where not one word of the two sounds alike is it another.
      const words = (text: string) => splitWords(text).map(({ word }) => ({ familyName: '', givenNames: word }))
      const alike = words(own).some((one) =>
        words(latin).some((other) => compareNames(one, other).band !== 'different'),
      )
      if (alike) return []
      return [spotOn(person, 'name_in_own_script', 'family_name', 'given_names')]
    },
  },
  {
    ...facts,
    code: 'patronymic_against_sex',
    dimension: 'consistency',
    severity: 'mend',
    find: (person) => {
      const marks = ['given_names', 'name_in_own_script'].flatMap((field) => marksOf(said(person, field)))
      return contradictsSex(person, marks) ? [spotOn(person, 'sex', 'given_names', 'name_in_own_script')] : []
    },
  },
  {
    ...facts,
    code: 'family_name_against_sex',
    dimension: 'plausibility',
    severity: 'look',
    find: (person) => {
      // A woman may well bear the form of a man's name on her papers; a man with the form of a woman's is nearly always an error.
      const female = splitWords(said(person, 'family_name')).some(({ word }) => /.{2}(?:[oe]va|ова|ева)$/.test(word))
      return female && said(person, 'sex') === 'male' ? [spotOn(person, 'sex', 'family_name')] : []
    },
  },
]
