import { expect, test } from 'vitest'
import { type Catalogue, createTranslator, mergeCatalogues } from '../../contract/i18n.ts'
import { mirrorCatalogue, mirrorMessage } from './mirrored.ts'

const rooms = import.meta.glob<Catalogue>(
  ['../../contract/locales/en/*.json', '!../../contract/locales/en/help-*.json'],
  { eager: true, import: 'default' },
)
const catalogue = mergeCatalogues(Object.values(rooms))

test('words are mirrored, arguments isolated and left as they are', () => {
  expect(mirrorMessage('Day of {state}')).toBe('دای وف \u2068{state}\u2069')
  const t = createTranslator('en', { a: mirrorMessage('{count, plural, one {# day} other {# days for {name}}} left') })
  expect(t('a', { count: 1, name: '' })).toBe('\u20681 دای\u2069 لهفت')
  expect(t('a', { count: 2, name: 'Ann' })).toBe('\u20682 دایس فور \u2068Ann\u2069\u2069 لهفت')
})

test('every message of the program can be mirrored, and keeps no Latin word of its own', () => {
  const filled = (message: string) => Object.fromEntries([...message.matchAll(/\{(\w+)/g)].map(([, name]) => [name, 2]))
  const mirrored = mirrorCatalogue(catalogue)
  const t = createTranslator('en', mirrored)
  for (const [id, message] of Object.entries(catalogue)) expect(t(id, filled(message)), id).not.toMatch(/[a-z]{3}/i)
})
