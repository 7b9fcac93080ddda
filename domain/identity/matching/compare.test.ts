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

test('one whole name is looked at where no date of birth speaks against it, however it is parted', () => {
  const called = (familyName: string, givenNames: string, more: Partial<KnownPerson> = {}): Partial<KnownPerson> => ({
    ...{ names: [{ familyName, givenNames }], birthDate: null, birthPlace: '', ...more },
  })
  const elchin = called('Mammadov', 'Elchin')
  const full = called('Khan', 'Mohammad Abdur Rahman')
  const pairs: [Partial<KnownPerson>, Partial<KnownPerson>][] = [
    [elchin, called('', 'Elchin Mammadov')],
    [elchin, called('', 'Mammadov Elchin')],
    [elchin, called('Elchin', 'Mammadov')],
    [full, called('Khan', 'Abdur Rahman')],
    [called('', 'Mohammad Abdur Rahman'), called('', 'Abdur Rahman')],
    [called('Rahman', 'Mohammad Abdur'), called('', 'Abdur Rahman')],
  ]
  for (const [a, b] of pairs) {
    expect(compare(a, b).band, JSON.stringify(b)).not.toBe('different')
    expect(compare(b, a).band, JSON.stringify(b)).not.toBe('different')
    // Another date of birth, or the other sex, speaks against a name that many bear.
    expect(compare({ ...a, birthDate: '1961-01-30' }, { ...b, birthDate: '1999-12-02' }).band).toBe('different')
    expect(compare({ ...a, sex: 'male' }, { ...b, sex: 'female' }).band).toBe('different')
  }
  expect(compare(elchin, called('', 'Elchin')).band).toBe('different')
  expect(compare(called('', 'Elchin'), called('', 'Elchin Mammadov')).band).toBe('different')
  expect(compare(elchin, called('', 'Elchin Hasanov')).band).toBe('different')
  expect(compare(elchin, called('Mammadov', 'Rashad')).band).toBe('different')
})
