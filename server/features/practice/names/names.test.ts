import { expect, test } from 'vitest'
import { peoples } from '../countries.ts'

test.each(peoples.map((people) => [people.language.name, people] as const))(
  'names of %s speakers are long lists without doubles, and each has a spelling of A to Z',
  (_, people) => {
    for (const list of [people.femaleGivenNames, people.maleGivenNames, people.familyNames]) {
      expect(list.length).toBeGreaterThan(12)
      expect(new Set(list).size).toBe(list.length)
      for (const name of list) {
        expect(name).toBe(name.normalize('NFC'))
        const spelled = people.inPassport(name)
        expect(spelled, name).toMatch(/^[A-Z][A-Za-z]+$/)
      }
    }
  },
)
