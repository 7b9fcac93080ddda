import { expect, test } from 'vitest'
import { codeKey, foldedCode, kindOfKey, looksLikeCode } from './code-keys.ts'

test.each([
  ['EUAZ-DE-2026-000004', 'euazde2026000004'],
  [' euaz de 2026 000004 ', 'euazde2026000004'],
  ['ЕА 12345', 'ea12345'],
  ['№ C-1234/5', 'noc12345'],
  ['٤٥٦', '456'],
  ['—', ''],
])('“%s” is compared as “%s”', (typed, folded) => {
  expect(foldedCode(typed)).toBe(folded)
})

test('a key says what it stands for, and a beginning of it does not', () => {
  for (const kind of ['own_reference', 'evidence', 'travel_document'] as const) {
    const key = codeKey(kind, 'C 0123')!
    expect(kindOfKey(key)).toBe(kind)
    expect(key.startsWith(foldedCode('c-01'))).toBe(true)
    // Before whatever else begins with it, as the database orders them.
    expect(key < codeKey('reference', 'C 0123 0')!).toBe(true)
  }
  expect(kindOfKey(codeKey('reference', 'EUAZ-DE-2026-000004')!)).toBe('reference')
  expect(kindOfKey('aliev rauf')).toBeNull()
  expect(codeKey('evidence', ' - ')).toBeNull()
})

test('only a reference or a number has figures', () => {
  expect(looksLikeCode('EUAZ-DE-2026-000004')).toBe(true)
  expect(looksLikeCode('O’Brien-Müller')).toBe(false)
})
