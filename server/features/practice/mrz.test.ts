import { expect, test } from 'vitest'
import { parseMrz } from '../../../domain/identity/mrz/parse.ts'
import { checkDigit, td1Lines, td3Lines } from './mrz.ts'

// The worked examples printed in ICAO Doc 9303, of a person from Utopia.
const specimen = {
  state: 'UTO',
  familyName: 'ERIKSSON',
  givenNames: 'ANNA MARIA',
  birthDate: '1974-08-12',
  sex: 'female',
  expiresOn: '2012-04-15',
} as const

test('check digits weigh 7, 3, 1', () => {
  expect(checkDigit('520727')).toBe('3')
  expect(checkDigit('D23145890')).toBe('7')
})

test('passport lines are those of the specimen', () => {
  expect(td3Lines({ ...specimen, number: 'L898902C3', personalNumber: 'ZE184226B' })).toEqual([
    'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<',
    'L898902C36UTO7408122F1204159ZE184226B<<<<<10',
  ])
})

test('identity card lines are those of the specimen', () => {
  expect(td1Lines({ ...specimen, number: 'D23145890' })).toEqual([
    'I<UTOD231458907<<<<<<<<<<<<<<<',
    '7408122F1204159UTO<<<<<<<<<<<6',
    'ERIKSSON<<ANNA<MARIA<<<<<<<<<<',
  ])
})

test('a long name is cut, never the line made longer', () => {
  const [first] = td3Lines({ ...specimen, number: 'X', givenNames: 'ANNA '.repeat(20) })
  expect(first).toHaveLength(44)
})

test('what is drawn on the practice documents reads as a document', () => {
  for (const lines of [
    td3Lines({ ...specimen, number: 'C01234567' }),
    td3Lines({ ...specimen, number: 'C01234567', personalNumber: '5ABC123' }),
    td1Lines({ ...specimen, number: 'AA1234567', personalNumber: '5ABC123' }),
  ])
    expect(parseMrz(lines.join(' '), '2026-03-13')).toMatchObject({ valid: true, birthDate: '1974-08-12' })
})
