import { expect, test } from 'vitest'
import { comparePersons } from './compare.ts'
import type { KnownPerson } from './person.ts'
import { prepare } from './prepare.ts'

const base: KnownPerson = {
  names: [{ familyName: 'Qafarov', givenNames: 'Nurlan' }],
  ...{ birthDate: '1987-03-14', sex: 'male', birthPlace: 'Şəki', documentNumbers: [] },
  ...{ fatherName: 'Tofiq', motherName: 'Sevda', nationality: 'AZE' },
}
const named = (familyName: string, givenNames: string) => ({ names: [{ familyName, givenNames }] })
const compare = (a: Partial<KnownPerson>, b: Partial<KnownPerson>) =>
  comparePersons(prepare({ ...base, ...a }), prepare({ ...base, ...b }))

test.each<[string, Partial<KnownPerson>, Partial<KnownPerson>]>([
  ['twins', named('Qafarov', 'Nurlan'), named('Qafarov', 'Rəşad')],
  ['twins whose names differ in a letter', named('Qafarov', 'Ramin'), named('Qafarov', 'Ramil')],
  ['twins whose names differ in a vowel', named('Qafarov', 'Elnur'), named('Qafarov', 'Elnar')],
  ['twins whose names sound alike', named('Qafarov', 'Həsən'), named('Qafarov', 'Hüseyn')],
  ['brother and sister', named('Qafarov', 'Samir'), { ...named('Qafarova', 'Samirə'), sex: 'female' }],
  ['brother and sister, twins', named('Qafarov', 'Samir'), named('Qafarova', 'Samirə')],
  ['brothers', { birthDate: '1987-03-14' }, { ...named('Qafarov', 'Anar'), birthDate: '1990-08-02' }],
  [
    'father and son of one name',
    { fatherName: '', motherName: '' },
    { birthDate: '1962-03-14', fatherName: '', motherName: '' },
  ],
  [
    'father and son of one name, a digit between their years',
    { birthDate: '1957-03-14', motherName: '' },
    { birthDate: '1987-03-14', motherName: '' },
  ],
  ['father and son of one name, two digits exchanged', { birthDate: '1948-03-14' }, { birthDate: '1984-03-14' }],
  ['twins with names no list knows', named('Qafarov', 'Zorvad'), named('Qafarov', 'Zorvan')],
  ['twins, Sara and Zara', named('Qafarova', 'Sara'), named('Qafarova', 'Zara')],
  [
    'brother and sister of one name',
    { ...named('Qafarov', 'İsmət Tofiq oğlu'), sex: null },
    { ...named('Qafarova', 'İsmət Tofiq qızı'), sex: null },
  ],
  ['those of whom no name is known', { names: [], documentNumbers: ['C01234567'] }, { documentNumbers: ['C01234567'] }],
  ['namesakes of one town without a date', { birthDate: null }, { birthDate: null }],
  [
    'father and son, named across',
    named('Qafarov', 'Nurlan Tofiq oğlu'),
    { ...named('Qafarov', 'Tofiq Nurlan oğlu'), birthDate: '1960-01-20', fatherName: 'Nurlan', motherName: '' },
  ],
  [
    'husband and wife',
    {},
    { ...named('Qafarova', 'Lalə'), sex: 'female', birthDate: '1989-10-30', fatherName: 'Vaqif', motherName: 'Rəna' },
  ],
  ['cousins of one name', {}, { birthDate: '1988-07-21', fatherName: 'Akif', motherName: 'Zemfira' }],
  [
    'namesakes of one day and one town with other family names',
    { fatherName: '', motherName: '' },
    { ...named('Rzayev', 'Nurlan'), fatherName: '', motherName: '' },
  ],
  [
    'those who share a title and half a name',
    { ...named('Rahim', 'Md Abdur'), fatherName: '', motherName: '' },
    { ...named('Khaleque', 'Md Abdur'), fatherName: '', motherName: '' },
  ],
  [
    'two of very common names, born on the first of January',
    { ...named('Khan', 'Muhammad Ali'), birthDate: '1990-01-01', fatherName: '', motherName: '' },
    { ...named('KHAN', 'MUHAMMAD ALI'), birthDate: '1990-01-01', fatherName: '', motherName: '' },
  ],
  ['namesakes of whom no more is known', { birthDate: null, birthPlace: '', fatherName: '', motherName: '' }, {}],
])('%s are never taken for the same', (_, a, b) => {
  const { band, probability } = compare(a, b)
  expect(band, probability.toFixed(4)).not.toBe('same')
})

test.each<[string, Partial<KnownPerson>, Partial<KnownPerson>]>([
  ['a passport spelling', named('Qafarov', 'Nurlan'), named('GAFAROV', 'NURLAN')],
  ['Cyrillic', named('Qafarov', 'Nurlan'), named('Гафаров', 'Нурлан')],
  ['family name and given name exchanged', {}, named('Nurlan', 'Qafarov')],
  ['day and month exchanged', { birthDate: '1987-03-04' }, { birthDate: '1987-04-03' }],
  ['a wrong digit in the date', {}, { birthDate: '1987-03-15' }],
  ['only the year known', { documentNumbers: ['C01234567'] }, { birthDate: '1987', documentNumbers: ['C01234567'] }],
  ['a number read wrongly', { documentNumbers: ['C01234567'] }, { documentNumbers: ['CO1234567'] }],
  [
    'the name of before marriage with one passport',
    { ...named('Qafarova', 'Lalə'), sex: 'female', documentNumbers: ['C01234567'] },
    { ...named('Hüseynova', 'Lalə'), sex: 'female', documentNumbers: ['C01234567'] },
  ],
  [
    'a name known from an alias',
    { names: [...named('Qafarov', 'Nurlan').names, ...named('Ahmadov', 'Kamal').names] },
    named('Ahmadov', 'Kamal'),
  ],
  ['the father in the name', { fatherName: 'Tofiq' }, { ...named('Qafarov', 'Nurlan Tofiq oğlu'), fatherName: '' }],
  ['one field unparted', {}, named('', 'Nurlan Qafarov')],
])('%s does not hide that it is one person', (_, a, b) => {
  const { band, probability } = compare(a, b)
  expect(band, probability.toFixed(4)).toBe('same')
})

test.each<[string, Partial<KnownPerson>, Partial<KnownPerson>]>([
  [
    'one number of a document under two names',
    { documentNumbers: ['C01234567'] },
    { ...named('Ahmadov', 'Kamal'), birthDate: '1961-12-30', documentNumbers: ['C01234567'] },
  ],
  [
    'the name of before marriage',
    { ...named('Qafarova', 'Lalə'), sex: 'female' },
    { ...named('Hüseynova', 'Lalə'), sex: 'female' },
  ],
  ['Begum beside Khatun', named('Begum', 'Mst Rahima'), named('Khatun', 'Mst Rahima')],
  ['one name without a date of birth', {}, { birthDate: null, birthPlace: '' }],
  ['another father', { fatherName: 'Məmməd' }, { fatherName: 'Vaqif' }],
])('%s is seen by an official, however improbable', (_, a, b) => {
  expect(compare(a, b).band).not.toBe('different')
})

test('of one name, day and town, and of another father, is to be looked at, and one passport tells', () => {
  const sons = [{ fatherName: 'Məmməd' }, { fatherName: 'Vaqif' }] as const
  expect(compare(...sons).band).toBe('look')
  const [one, other] = sons.map((son) => ({ ...son, documentNumbers: ['C01234567'] }))
  expect(compare(one!, other!).band).toBe('same')
})

test('a rare name says more than a common one', () => {
  const weight = (family: string) => compare(named(family, 'Nurlan'), named(family, 'Nurlan')).fields[0]!
  expect(weight('Qafarov').weight).toBeGreaterThan(weight('Məmmədov').weight + 3)
  expect(weight('Məmmədov').reasons).toContainEqual({ code: 'name.common' })
})

test('titles and half names add nothing, nor do they make a rare name common', () => {
  const given = (a: string, b = a) => compare(named('Qafarov', a), named('Qafarov', b)).fields[1]!
  for (const word of ['Md', 'Mst', 'Md Abdur', 'Abul', 'মোঃ আব্দুর']) expect(given(word).weight, word).toBeLessThan(0.5)
  expect(given('Md Rafiqul').weight).toBeCloseTo(given('Rafiqul').weight, 5)
  expect(given('Md Zorvad').reasons).not.toContainEqual({ code: 'name.common' })
  expect(given('মোসাঃ রহিমা', 'MST RAHIMA').weight).toBeLessThan(9)
})

test('a first of January stands for a day that nobody knew, and says less', () => {
  const date = (a: string, b: string) =>
    compare({ birthDate: a }, { birthDate: b }).fields.find(({ field }) => field === 'birthDate')!
  expect(date('1987-01-01', '1987-01-01').weight).toBeLessThan(date('1987-03-14', '1987-03-14').weight)
  expect(date('1987-01-01', '1987-09-30')).toMatchObject({ likeness: 'near', reasons: [{ code: 'date.unknown_day' }] })
})
