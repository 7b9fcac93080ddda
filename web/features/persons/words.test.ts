import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { comparePersons } from '../../../domain/identity/matching/compare.ts'
import type { KnownPerson } from '../../../domain/identity/matching/person.ts'
import { prepare } from '../../../domain/identity/matching/prepare.ts'
import { contradicted, reasonId, telling } from './words.ts'

const matching = join(import.meta.dirname, '../../../domain/identity/matching')
const texts = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../contract/locales/en/persons.json'), 'utf8'),
) as Record<string, string>

test('every reason that a comparison writes down has a sentence', () => {
  const files = globSync('*.ts', { cwd: matching }).filter((file) => !file.endsWith('.test.ts'))
  const codes = files.flatMap((file) =>
    [
      ...readFileSync(join(matching, file), 'utf8').matchAll(/'((?:name|date|document|place|sex|nationality)\.\w+)'/g),
    ].map(([, code]) => code!),
  )
  expect(codes.length).toBeGreaterThan(15)
  for (const code of codes.filter((one) => !one.endsWith('.'))) {
    expect(texts[reasonId(code) ?? ''], code).toBeTypeOf('string')
  }
})

test('what a comparison says of a pair is told, the strongest first', () => {
  const person = (familyName: string, birthDate: string): KnownPerson => ({
    names: [{ familyName, givenNames: 'Elchin' }],
    birthDate,
    ...{ sex: 'male', birthPlace: 'Ganja', documentNumbers: ['C01234567'] },
    ...{ fatherName: 'Hasan', motherName: '', nationality: 'AZ' },
  })
  const { fields } = comparePersons(prepare(person('Guliyev', '1984-11-03')), prepare(person('Kuliev', '1984-03-11')))
  const rarity = /^(place|parent)\.(rare|common)$/
  for (const { code } of fields.flatMap(({ reasons }) => reasons)) {
    expect(reasonId(code) !== null, code).toBe(!rarity.test(code))
  }
  const told = fields.map((field) => ({ ...field, reasons: [...field.reasons] }))
  expect(telling(told, 'for')[0]!.field).toBe('documentNumber')
  expect(telling(told, 'for').map(({ field }) => field)).not.toContain('motherName')
})

test('a pair that agrees in much and contradicts itself is given no figure', () => {
  const person = (given: string, birthDate: string, sex: KnownPerson['sex'] = 'male'): KnownPerson => ({
    names: [{ familyName: 'Guliyev', givenNames: given }],
    ...{ birthDate, sex, birthPlace: 'Ganja', documentNumbers: [], fatherName: 'Hasan', motherName: '' },
    nationality: 'AZ',
  })
  const found = (a: KnownPerson, b: KnownPerson) => contradicted(comparePersons(prepare(a), prepare(b)))
  const one = person('Elchin', '1984-11-03')
  expect(found(one, one)).toBe(false)
  expect(found(one, person('Elchin', '1984-11-03', 'female'))).toBe(true)
  expect(found(person('Ramin', '1984-11-03'), person('Ramil', '1984-11-03'))).toBe(true)
  expect(found(one, person('Samir', '1951-02-20', 'female'))).toBe(false)
})
