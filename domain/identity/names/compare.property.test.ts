import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareNames } from './compare.ts'

const words =
  `Əliyev Rəşad Məmməd oğlu qızı Алиев Рашад Мамедович გიორგი ბერიძე محمد عبدالرحمن خان মোহাম্মদ রহিম উদ্দিন නිමල් පෙරේරා
  முருகன் Abdul Rahman Md R. Aliyeva al Öztürk Ümit D'Souza s/o Zulfiqar`.split(/\s+/)
const text = fc.oneof(
  fc.array(fc.constantFrom(...words), { maxLength: 6 }).map((some) => some.join(' ')),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
)
const name = fc.record({ familyName: text, givenNames: text })
const letters = ({ familyName, givenNames }: { familyName: string; givenNames: string }) =>
  compareNames({ familyName, givenNames }, { familyName, givenNames }).reasons[0]?.code !== 'empty'

test('a comparison is the same both ways, between 0 and 1, and 1 with itself', () => {
  fc.assert(
    fc.property(name, name, (a, b) => {
      const { score } = compareNames(a, b)
      expect(compareNames(b, a).score).toBe(score)
      expect(score).toBeGreaterThanOrEqual(0)
      expect(score).toBeLessThanOrEqual(1)
      expect(compareNames(a, a).score).toBe(letters(a) ? 1 : 0)
    }),
  )
})
