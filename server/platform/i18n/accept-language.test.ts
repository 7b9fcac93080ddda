import { expect, test } from 'vitest'
import { acceptedLanguage, namedLanguage } from './accept-language.ts'

test.each([
  [undefined, 'en'],
  ['', 'en'],
  ['az', 'az'],
  ['az-AZ,az;q=0.9,en;q=0.8', 'az'],
  ['de-DE,de;q=0.9,az;q=0.4,en;q=0.3', 'az'],
  ['en;q=0.2, AZ;q=0.7', 'az'],
  ['az;q=0, fr', 'en'],
  ['azb', 'en'],
  ['de', 'de'],
  ['ur-PK,ur;q=0.9', 'en'],
  ['*', 'en'],
])('%s is answered in %s', (header, language) => {
  expect(acceptedLanguage(header)).toBe(language)
})

test('a language named outright is the one a page is shown in; a browser’s list is not', () => {
  expect(namedLanguage('az')).toBe('az')
  expect(namedLanguage('en-GB,en;q=0.9')).toBeNull()
  expect(namedLanguage(undefined)).toBeNull()
})
