import { expect, it } from 'vitest'
import { knownPerson, particularsOf } from './particulars.ts'

const rauf = {
  family_name: 'Aliyev',
  given_names: 'Rauf',
  own_script: 'Əliyev Rauf Məmməd oğlu',
  birth_date: '1990-05-17',
  sex: 'male',
  nationality: 'AZ',
}

it('knows a person by every name, the present ones first', () => {
  const before = { ...rauf, family_name: 'Alijew' }
  const known = knownPerson(rauf, [before], { maiden_name: 'Hasanov', also_known_as: 'Rauf Guliyev, Rauf Kuliev' }, [])
  expect(known?.names).toEqual([
    { familyName: 'Aliyev', givenNames: 'Rauf' },
    { familyName: '', givenNames: 'Əliyev Rauf Məmməd oğlu' },
    { familyName: 'Alijew', givenNames: 'Rauf' },
    { familyName: 'Hasanov', givenNames: 'Rauf' },
    { familyName: '', givenNames: 'Rauf Guliyev' },
    { familyName: '', givenNames: 'Rauf Kuliev' },
  ])
})

it('parts aliases at a comma only where it does not stand between the halves of one name', () => {
  const known = knownPerson(rauf, [], { also_known_as: 'Guliyev, Rauf; Kuliev Rauf' }, [])
  expect(known?.names.slice(2)).toEqual([
    { familyName: '', givenNames: 'Guliyev  Rauf' },
    { familyName: '', givenNames: 'Kuliev Rauf' },
  ])
})

it('guesses nothing: an unreadable date, an unknown sex and an unanswered place stay open', () => {
  const known = knownPerson({ ...rauf, birth_date: 'about 1990', sex: null }, [], {}, ['AA123'])
  expect(known).toMatchObject({ birthDate: null, sex: null, birthPlace: '', documentNumbers: ['AA123'] })
})

it('is nobody without a name or a number', () => {
  const empty = { ...rauf, family_name: null, given_names: ' ', own_script: null }
  expect(knownPerson(empty, [], { birth_place: 'Baku' }, [])).toBeNull()
})

it('keeps what was answered in one order', () => {
  const answers: Record<string, string> = { father_name: ' Məmməd ', birth_place: 'Bakı', mother_name: '  ' }
  expect(JSON.stringify(particularsOf((field) => answers[field] ?? null))).toBe(
    '{"birth_place":"Bakı","father_name":"Məmməd"}',
  )
})
