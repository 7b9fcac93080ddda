import { expect, test } from 'vitest'
import { guessColumns } from './headings.ts'
import { personOfRow } from './listed-person.ts'

const read = (headings: string[], row: string[]) => personOfRow(row, guessColumns(headings), 'day_first')

test('headings in several languages are understood', () => {
  const { person, leftOut } = read(
    ['Sıra nömrəsi', 'Soyadı', 'Adı', 'Atasının adı', 'Doğum tarixi', 'Doğum yeri', 'Cinsi', 'Pasportun nömrəsi'],
    ['1', 'Əliyev', 'Rauf', 'Məmməd', '14.03.1987', 'Şəki', 'kişi', 'C 0123456'],
  )
  expect(leftOut).toBeNull()
  expect(person).toEqual({
    ...{ names: [{ familyName: 'Əliyev', givenNames: 'Rauf' }], fatherName: 'Məmməd', motherName: '' },
    ...{ birthDate: '1987-03-14', birthPlace: 'Şəki', sex: 'male', documentNumbers: ['C 0123456'], nationality: '' },
  })
})

test('the headings of the public lists are understood too', () => {
  const headings =
    'rec_id, given_name, surname, street_number, address_1, suburb, postcode, state, date_of_birth, soc_sec_id'
  const found = Object.fromEntries(guessColumns(headings.split(', ')))
  expect(found).toEqual({
    id: [0],
    given_name: [1],
    surname: [2],
    place: [5, 7],
    birth_date: [8],
    personal_number: [9],
  })
})

test('a whole name is parted at its comma and nowhere else', () => {
  expect(read(['full_name'], ['ALIYEV, RAUF']).person.names).toEqual([{ familyName: 'ALIYEV', givenNames: 'RAUF' }])
  expect(read(['full_name'], ['Rauf Aliyev']).person.names).toEqual([{ familyName: '', givenNames: 'Rauf Aliyev' }])
})

test('rows that cannot be compared say why', () => {
  expect(read(['ad', 'dob'], [' - ', 'n/a'])).toMatchObject({ leftOut: 'nothing_known' })
  expect(read(['ad'], ['=HYPERLINK("http://x","y")'])).toMatchObject({ leftOut: 'formula' })
  expect(read(['ad'], ['x'.repeat(301)])).toMatchObject({ leftOut: 'cell_too_long' })
  expect(read(['ad'], ['-Rauf-'])).toMatchObject({ leftOut: null })
  expect(read(['ad', 'dob'], ['Rauf', 'in spring'])).toMatchObject({ leftOut: null, dateFault: 'not_understood' })
})
