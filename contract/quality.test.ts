import { expect, test } from 'vitest'
import { qualityRules } from '../domain/quality/catalogue.ts'
import az from './locales/az/quality-rules.json' with { type: 'json' }
import en from './locales/en/quality-rules.json' with { type: 'json' }

test('every rule of data quality says in both languages what it found, why it matters and how to mend it', () => {
  for (const { code } of qualityRules) {
    for (const words of [en, az] as Record<string, string>[]) {
      for (const end of ['', '.why', '.mend']) expect(words[`quality-rules.${code}${end}`], code + end).toBeTruthy()
    }
  }
  const codes = new Set([...qualityRules.map(({ code }) => code), 'place'])
  expect(Object.keys(en).filter((id) => !codes.has(id.split('.')[1]!))).toEqual([])
})
