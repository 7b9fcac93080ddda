import { describe, expect, test } from 'vitest'
import { behind, pairsOf, readAsked, readFigureSearch, writeBy, writeOnly } from './search.ts'

describe('the address of the explorer', () => {
  test('keeps what is a question, and forgets what is none', () => {
    const search = {
      ...{ agreement: 'eu-xb', side: 'requested', measure: 'refused', version: 1, period: 2025, by: 'ground,sex' },
      ...{ only: 'sex:female;sex:male', chart: 'bars' },
    }
    expect(readFigureSearch(search)).toEqual(search)
    const none = { agreement: '../x', side: 'both', measure: 7, version: 'x', period: '2025-13', by: '', chart: 'pie' }
    expect(readFigureSearch(none)).toEqual({ noPeriod: true })
    expect(readFigureSearch({ period: '2026-11-10..2026-11-01' })).toEqual({ noPeriod: true })
    expect(readFigureSearch({})).toEqual({})
  })

  test('a year stands there without quotation marks, as a number', () => {
    expect(readFigureSearch({ period: '2025' }).period).toBe(2025)
    expect(readFigureSearch({ period: '2025-Q3' }).period).toBe('2025-Q3')
  })

  test('what it is broken down by is read, each once, and what the figures do not know is left out', () => {
    const asked = readAsked({ by: 'sex,ground,sex,shoe_size', only: 'sex:female;sex:male;shoe_size:44;age' })
    expect(asked).toEqual({ by: ['sex', 'ground'], only: { sex: ['female', 'male'] } })
    expect([writeBy(asked.by), writeOnly(asked.only)]).toEqual(['sex,ground', 'sex:female;sex:male'])
    expect(pairsOf(asked.only)).toEqual(['sex:female', 'sex:male'])
    expect(readAsked({ by: 'sex,ground' }, ['ground']).by).toEqual(['ground'])
    expect([writeBy([]), writeOnly({})]).toEqual([undefined, undefined])
  })

  test('the cases behind a figure are asked for by its values, which go before the filters', () => {
    const search = { measure: 'refused', period: 2025, by: 'sex,ground', only: 'sex:female;sex:male;age:under_14' }
    expect(behind(search, { sex: 'male', ground: 'none' })).toEqual({
      ...{ measure: 'refused', period: 2025 },
      only: 'sex:male;age:under_14;ground:none',
    })
  })
})
