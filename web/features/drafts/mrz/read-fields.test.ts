import { expect, test } from 'vitest'
import type { FormField } from '../../../../domain/agreement/form.ts'
import { parseMrz } from '../../../../domain/identity/mrz/parse.ts'
import { offered, readFields } from './read-fields.ts'

const label = { en: 'x', az: 'x' }
const rest = { label, required: false, maxLength: 100 } as const
const fields: FormField[] = [
  { id: 'family_name', type: 'text', mrz: 'surname', ...rest },
  { id: 'given_names', type: 'text', mrz: 'givenNames', ...rest },
  { id: 'birth_date', type: 'date', mrz: 'birthDate', ...rest },
  { id: 'birth_place', type: 'text', ...rest },
  { id: 'sex', type: 'choice', mrz: 'sex', options: [{ id: 'male', title: label }], ...rest },
  { id: 'nationality', type: 'country', mrz: 'nationality', ...rest },
]
const lines = 'P<AZEALIYEV<<RAUF<<<<<<<<<<<<<<<<<<<<<<<<<<<\nC012345672AZE9003141F3001019<<<<<<<<<<<<<<<0'

function read(text: string, answers: Parameters<typeof readFields>[1] = {}) {
  return readFields(fields, answers, parseMrz(text, '2026-03-13'))
}

test('only the fields that the form names, each as the form writes it', () => {
  expect(read(lines).map(({ field, read: value }) => [field.id, value])).toEqual([
    ['family_name', 'ALIYEV'],
    ['given_names', 'RAUF'],
    ['birth_date', '1990-03-14'],
    // The form has no such choice, so nothing is made of it.
    ['sex', null],
    ['nationality', 'AZ'],
  ])
})

test('beside what is typed: the same, written otherwise, different, nothing, not available', () => {
  const found = read(lines, {
    family_name: { value: 'Əliyev' },
    given_names: { value: 'Rauf Məmməd oğlu' },
    birth_date: { value: '1990-03-14' },
    nationality: { notAvailable: 'not_known' },
  })
  expect(found.map(({ verdict }) => verdict)).toEqual(['other_letters', 'differs', 'same', 'not_read', 'empty'])
  expect(found.filter(offered).map(({ field }) => field.id)).toEqual(['nationality'])
})

test('what was read with a fault is not offered', () => {
  expect(read(lines).filter(offered)).toHaveLength(4)
  const faulty = read(lines.replace('9003141', '9003143'))
  expect(faulty.filter(offered).map(({ field }) => field.id)).toEqual(['family_name', 'given_names', 'nationality'])
})
