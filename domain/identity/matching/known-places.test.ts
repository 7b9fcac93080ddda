import { expect, test } from 'vitest'
import { formsIn, lettersOf, placeName } from './known-places.ts'
import { comparePlaces, readPlace } from './place.ts'
import { countryForms, placeForms } from './place-forms.ts'
import { usualRarity } from './rarity.ts'
import { wordsOfName } from './words.ts'

const compare = (a: string, b: string) => comparePlaces(readPlace(a, usualRarity), readPlace(b, usualRarity))

test.each([
  ...[
    'Bakı = BAKU',
    'Баку = Bakı',
    'Bakı şəhəri = BAKU',
    'г. Баку = Bakı',
    'Bakı, Azərbaycan = BAKU',
    'BAKU / AZE = Bakı',
  ],
  ...[
    'Azerbaijan, Baku = Bakı ş.',
    'Gəncə = ГЯНДЖА',
    'Кировабад = Gəncə',
    'Нахичевань = Naxçıvan',
    'Şəki rayonu = SHEKI',
  ],
  ...['Lənkəran = ЛЕНКОРАНЬ', 'თბილისი = TBILISI', 'თბილისი = ТБИЛИСИ', 'لاہور = LAHORE', 'فیصل آباد = FAISALABAD'],
  ...[
    'চট্টগ্রাম = CHITTAGONG',
    'CHATTOGRAM = Chittagong',
    'সিলেট জেলা = SYLHET',
    'কুমিল্লা = COMILLA',
    'Cox’s Bazar = COXS BAZAR',
  ],
  ...['கொழும்பு = COLOMBO', 'කොළඹ = COLOMBO', 'யாழ்ப்பாணம் = JAFFNA', 'යාපනය = JAFFNA', 'Kandy District = මහනුවර'],
])('%s', (line) => {
  const [a = '', b = ''] = line.split(' = ')
  const found = compare(a, b)
  expect([found.likeness, ...found.reasons.map(({ code }) => code)]).toEqual(['same', 'place.same'])
  expect(compare(b, a)).toEqual(found)
})

test('two towns are two, a country is no town, and a district of a town is near it', () => {
  expect(compare('Quba', 'Qusar').likeness).not.toBe('same')
  expect(compare('Bakı', 'Gəncə')).toMatchObject({ likeness: 'different' })
  expect(compare('AZERBAIJAN', 'Bakı')).toMatchObject({ likeness: 'missing', weight: 0 })
  expect(compare('Azərbaycan Respublikası', 'AZERBAIJAN')).toMatchObject({ likeness: 'near' })
  expect(compare('Nəsimi, Bakı', 'BAKU')).toMatchObject({ likeness: 'near', reasons: [{ code: 'place.region' }] })
  expect(compare('Şəki, Azərbaycan', 'SHEKI, AZE').weight).toBeGreaterThan(compare('Şəki', 'SHEKI').weight)
  expect(compare('Zorvadkənd şəhəri', 'ZORVADKAND').likeness).toBe('same')
  expect(placeName('').words).toEqual([])
})

test('no form stands for two places', () => {
  for (const lines of [placeForms, countryForms]) {
    const found = formsIn(lines)
    for (const line of lines.trim().split('\n').filter(Boolean)) {
      const [first = '', ...others] = line.split(' = ')
      for (const form of [first, ...others]) {
        const said = found.get(lettersOf(wordsOfName(form)))
        expect(said && lettersOf(said), form).toBe(lettersOf(wordsOfName(first)))
      }
    }
  }
})
