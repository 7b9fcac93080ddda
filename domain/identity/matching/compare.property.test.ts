import fc from 'fast-check'
import { expect, test } from 'vitest'
import { blockingKeys } from './blocking-keys.ts'
import { comparePersons, weigh, weighAtLeast } from './compare.ts'
import { usualTrust } from './doubts.ts'
import type { KnownPerson } from './person.ts'
import { prepare } from './prepare.ts'

const family = fc.constantFrom(
  '',
  'Əliyev',
  'ALIYEV',
  'Məmmədova',
  'Гусейнов',
  'Beridze',
  'Khan',
  'Hossain',
  'de Silva',
  'Alyeiv',
)
const given = fc.constantFrom(
  '',
  'Rauf',
  'Рауф',
  'Ramin',
  'Ramil',
  'Anna Maria',
  'Anna',
  'R',
  'Mohammed Ali',
  'محمد علی',
  'রহিম',
  'Rauf Tofiq oğlu',
)
const date = fc.constantFrom(
  null,
  '1987-03-14',
  '1987-14-03',
  '1987-03-15',
  '1987',
  '1987-03',
  '1987-01-01',
  '1962-03-14',
  '1978-03-14',
)
const person: fc.Arbitrary<KnownPerson> = fc.record({
  names: fc.array(fc.record({ familyName: family, givenNames: given }), { maxLength: 3 }),
  birthDate: date,
  sex: fc.constantFrom(null, 'female', 'male', 'unspecified'),
  birthPlace: fc.constantFrom('', 'Şəki', 'Sheki', 'Bakı, Azərbaycan', 'Baku, Azerbaijan', 'Lahore'),
  documentNumbers: fc.subarray(['C01234567', 'CO1234567', 'AA999999', 'x']),
  fatherName: fc.constantFrom('', 'Tofiq', 'Tofig', 'Əli'),
  motherName: fc.constantFrom('', 'Sevda', 'Rəna'),
  nationality: fc.constantFrom('', 'AZE', 'PAK'),
})
const compare = (a: KnownPerson, b: KnownPerson) => comparePersons(prepare(a), prepare(b))

test('the same both ways, and the same again', () => {
  fc.assert(
    fc.property(person, person, (a, b) => {
      const one = compare(a, b)
      expect(compare(b, a)).toEqual(one)
      expect(one.probability).toBeGreaterThanOrEqual(0)
      expect(one.probability).toBeLessThanOrEqual(1)
    }),
    { numRuns: 400 },
  )
})

const agree: readonly (keyof KnownPerson)[] = [
  'birthDate',
  'birthPlace',
  'sex',
  'nationality',
  'fatherName',
  'motherName',
  'documentNumbers',
]

test('what one side takes over from the other never makes them less alike', () => {
  fc.assert(
    fc.property(person, person, fc.constantFrom(...agree), (a, b, field) => {
      const before = compare(a, b).probability
      const after = compare(a, { ...b, [field]: a[field] }).probability
      const known = a[field] !== null && String(a[field]) !== '' && a[field] !== 'unspecified'
      // A date whose day nobody knows may be that of any namesake: of a common name it leaves a doubt that a whole date does not.
      const vague = field === 'birthDate' && /^\d{4}(?:-01){0,2}$/.test(String(a.birthDate))
      if (known) expect(after).toBeGreaterThanOrEqual(before * (vague ? usualTrust.common : 1) - 1e-12)
    }),
    { numRuns: 400 },
  )
})

test('what one side does not know speaks neither for nor against', () => {
  fc.assert(
    fc.property(person, person, (a, b) => {
      const empty = { ...b, birthDate: null, birthPlace: '', sex: null, nationality: '', documentNumbers: [] }
      const { fields } = compare(a, empty)
      for (const { field, likeness, weight } of fields) {
        if (['birthDate', 'birthPlace', 'sex', 'nationality', 'documentNumber'].includes(field)) {
          expect([likeness, weight]).toEqual(['missing', 0])
        }
      }
    }),
    { numRuns: 100 },
  )
})

test('a pair is given up early only where it weighs too little', () => {
  fc.assert(
    fc.property(person, person, fc.integer({ min: 1, max: 40 }), (one, other, least) => {
      const [a, b] = [prepare(one), prepare(other)]
      const evidence = weigh(a, b)
      expect(weighAtLeast(a, b, least)).toEqual(evidence.weight < least ? null : evidence)
    }),
    { numRuns: 1500 },
  )
})

test('keys are few, short and plain, and a person meets himself', () => {
  fc.assert(
    fc.property(person, (one) => {
      const keys = blockingKeys(one)
      expect(keys.length).toBeLessThanOrEqual(30)
      expect(new Set(keys).size).toBe(keys.length)
      for (const key of keys) expect(key).toMatch(/^[a-z]:[A-Za-z0-9.]{1,24}$/)
      expect(blockingKeys(structuredClone(one))).toEqual(keys)
    }),
    { numRuns: 200 },
  )
})
