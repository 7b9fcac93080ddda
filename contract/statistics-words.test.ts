import { describe, expect, test } from 'vitest'
import { verificationResults } from '../domain/case/events.ts'
import { absences, interviewOutcomes } from '../domain/case/interview-events.ts'
import { testPack } from '../domain/case/testing/pack.ts'
import { dimensions } from '../domain/statistics/fact.ts'
import { measures } from '../domain/statistics/measures.ts'
import { createTranslator, type Language } from './i18n.ts'
import { createFormatter } from './i18n-format.ts'
import az from './locales/az/statistics.json' with { type: 'json' }
import azUi from './locales/az/ui.json' with { type: 'json' }
import en from './locales/en/statistics.json' with { type: 'json' }
import enUi from './locales/en/ui.json' with { type: 'json' }
import { dimensionWord, type FigureSpeech, ownValues, periodWord, valuesOf, valueWord } from './statistics-words.ts'

const catalogues = { en: { ...en, ...enUi }, az: { ...az, ...azUi } }
function speech(language: 'en' | 'az'): FigureSpeech {
  const t = createTranslator(language as Language, catalogues[language])
  const state = (code: string) => `State ${code}`
  return { t, format: createFormatter(language, t), text: (text) => text[language], state, pack: testPack }
}

describe.each(['en', 'az'] as const)('in %s', (language) => {
  const said = speech(language)

  test.each(dimensions)('every value of %s has words of its own', (dimension) => {
    expect(dimensionWord(said, dimension).length).toBeGreaterThan(1)
    const values = valuesOf(dimension, testPack)
    if (values === null) return
    expect(values.length, `values of ${dimension}`).toBeGreaterThan(0)
    const words = values.map((value) => valueWord(dimension, value, said))
    // Two values of one kind are never read as one, and what the engine knows has words.
    expect(new Set(words).size).toBe(words.length)
    const own: readonly string[] = dimension in ownValues ? ownValues[dimension as keyof typeof ownValues] : []
    for (const value of own) expect(words).not.toContain(value)
  })

  test('periods are called by their names', () => {
    const words = ['2025', '2025-H1', '2025-Q3', '2025-03', '2025-01-01..2025-06-30'].map((one) =>
      periodWord(one, said),
    )
    expect(new Set(words).size).toBe(5)
    for (const word of words) expect(word).toContain('2025')
    expect(valueWord('quarter', '2025-Q3', said)).toBe(words[2])
    expect(valueWord('month', '2025-03', said)).toBe(words[3])
  })
})

test('what has no words is said as it is, and what is missing as missing', () => {
  const said = speech('en')
  expect(valueWord('ground', 'of_an_older_version', said)).toBe('of_an_older_version')
  expect(valueWord('result', 'something_new', said)).toBe('something_new')
  expect([valueWord('ground', 'none', said), valueWord('sex', undefined, said)]).toEqual(['not stated', 'not stated'])
})

test('a period is called as the procedure of the same figure calls it', () => {
  const [reply] = testPack.clocks
  const title = { en: 'Fast reply', az: 'Sürətli cavab' }
  const pack = { ...testPack, clocks: [...testPack.clocks, { ...reply!, procedures: ['fast'], title }] }
  const said = { ...speech('en'), pack }
  expect(valueWord('clock', 'reply', said, { procedure: 'fast' })).toBe('Fast reply')
  expect(valueWord('clock', 'reply', said, { procedure: 'normal' })).toBe(reply!.title.en)
  expect(valueWord('clock', 'reply', said)).toBe(reply!.title.en)
})

test('what events may say is said', () => {
  expect(ownValues.reason).toEqual(absences)
  expect(ownValues.result).toEqual([...interviewOutcomes, ...verificationResults, 'unknown'])
})

test('the spans that measures look at have words', () => {
  const spans = measures.flatMap(({ where }) => where?.span ?? [])
  expect(spans.length).toBeGreaterThan(0)
  for (const span of spans) expect(valueWord('span', span, speech('en'))).not.toBe(span)
})
