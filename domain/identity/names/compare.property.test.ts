import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { KnownName } from '../matching/person.ts'
import { compareNames, comparePrepared, scorePrepared } from './compare.ts'
import { nameForms } from './forms.ts'
import { prepareName } from './prepare.ts'

const words =
  `Əliyev Rəşad Məmməd oğlu qızı Алиев Рашад Мамедович გიორგი ბერიძე محمد عبدالرحمن الدین خان মোহাম্মদ রহিম উদ্দিন නිමල් පෙරේරා
  முருகன் Abdul Rahman Md R. Aliyeva al ul Öztürk Ümit D'Souza s/o Zulfiqar`.split(/\s+/)
const some = fc.array(fc.constantFrom(...words), { maxLength: 6 }).map((list) => list.join(' '))
const text = fc.oneof(some, fc.string({ unit: 'grapheme', maxLength: 40 }))
const name = fc.record({ familyName: text, givenNames: text })
const whole = (givenNames: string): KnownName => ({ familyName: '', givenNames })

test('a comparison is the same both ways, between 0 and 1, and 1 with itself', () => {
  fc.assert(
    fc.property(name, name, (a, b) => {
      const { score, reasons } = compareNames(a, b)
      expect(compareNames(b, a).score).toBe(score)
      expect(scorePrepared(prepareName(a), prepareName(b))).toBe(score)
      expect(score).toBeGreaterThanOrEqual(0)
      expect(score).toBeLessThanOrEqual(1)
      expect(reasons.length).toBeGreaterThan(0)
      expect(compareNames(a, a).score).toBe(nameForms(a).length > 0 ? 1 : 0)
    }),
  )
})

test('what was compared before changes nothing', () => {
  const [a, b] = [prepareName(whole('Abdul Rahman Khan')), prepareName(whole('عبدالرحمن خان'))]
  const first = comparePrepared(a, b)
  fc.assert(
    fc.property(name, (other) => {
      compareNames(other, whole('Abdurrahman Khan'))
      expect(comparePrepared(a, b)).toEqual(first)
    }),
    { numRuns: 30 },
  )
})

test('capitals, spaces, hyphens and accents make no other name', () => {
  const latin = fc
    .array(fc.constantFrom('Rauf', 'Aliyev', 'Mohammad', 'Perera', 'Kandasamy', 'Ivanov'), {
      minLength: 1,
      maxLength: 4,
    })
    .map((list) => list.join(' '))
  fc.assert(
    fc.property(latin, fc.constantFrom('-', '  ', ', ', '\u00a0'), (one, between) => {
      const same = compareNames(whole(one), whole(one.toUpperCase().replaceAll(' ', between)))
      expect(same.score).toBe(1)
      expect(compareNames(whole(one), whole(one.replace(/a/g, 'á'))).score).toBe(1)
    }),
  )
})

test('the parts of a name in another order are still that name', () => {
  const parts = fc.uniqueArray(fc.constantFrom('Rauf', 'Aliyev', 'Perera', 'Kandasamy', 'Beridze'), { minLength: 2 })
  fc.assert(
    fc.property(parts, (list) => {
      const { score, reasons } = compareNames(whole(list.join(' ')), whole([...list].reverse().join(' ')))
      expect(score).toBeGreaterThan(0.95)
      expect(reasons).toContainEqual({ code: 'order' })
    }),
  )
})
