import { expect, test } from 'vitest'
import { blockingKeys } from './blocking-keys.ts'
import { comparePersons } from './compare.ts'
import type { KnownPerson } from './person.ts'
import { prepare } from './prepare.ts'

const nobody: KnownPerson = {
  ...{ names: [], birthDate: null, sex: null, birthPlace: '', documentNumbers: [] },
  ...{ fatherName: '', motherName: '', nationality: '' },
}
const rauf: KnownPerson = {
  ...nobody,
  names: [{ familyName: 'Alyshov', givenNames: 'Rauf' }],
  ...{ birthDate: '1987-03-14', birthPlace: 'Sheki', sex: 'male' },
}
const compare = (a: Partial<KnownPerson>, b: Partial<KnownPerson>) =>
  comparePersons(prepare({ ...rauf, ...a }), prepare({ ...rauf, ...b }))

test('one person twice is the same, also with a slip', () => {
  expect(compare({}, {})).toMatchObject({ band: 'same' })
  expect(compare({}, { names: [{ familyName: 'Alishov', givenNames: 'Raúf' }] })).toMatchObject({ band: 'same' })
})

test('nothing known says nothing, and is looked up by nothing', () => {
  const { fields, band } = comparePersons(prepare(nobody), prepare(rauf))
  expect(band).toBe('different')
  expect(fields.every(({ likeness, weight }) => likeness === 'missing' && weight === 0)).toBe(true)
  expect(blockingKeys(nobody)).toEqual([])
})

test('keys meet where the day and the month are exchanged', () => {
  const other = { ...rauf, birthDate: '1987-05-03' }
  const exchanged = { ...rauf, birthDate: '1987-03-05', names: [] }
  expect(blockingKeys(other).filter((key) => blockingKeys(exchanged).includes(key))).toHaveLength(1)
})
