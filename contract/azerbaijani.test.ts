/**
 * What can be held of good Azerbaijani: one word for one thing, no ending on a word that is not known yet, capitals by its
 * own rules, one kind of quotation marks. Whether a text reads well, only a reader says.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { GlossaryPart } from './glossary/glossary.ts'
import type { Catalogue } from './i18n.ts'

const root = join(import.meta.dirname, '..')
const read = (...path: string[]) => readFileSync(join(root, ...path), 'utf8')
const filesOf = (...path: string[]) => readdirSync(join(root, ...path)).map((name) => [...path, name])

const messages = filesOf('contract', 'locales', 'az').flatMap((path) =>
  Object.entries(JSON.parse(read(...path)) as Catalogue),
)
const guides = filesOf('docs', 'guide', 'az').map((path) => [path.join('/'), read(...path)] as const)
const parts = JSON.parse(read('contract', 'glossary', 'terms.json')) as GlossaryPart[]
const terms = parts.flatMap((part) => part.terms)
const meanings = terms.map((term) => [`glossary ${term.id}`, `${term.az} ${term.meaning.az}`] as const)
const packs = filesOf('agreements')
  .filter(([, name]) => !name?.includes('.'))
  .flatMap(([folder, name]) => ['agreement.yaml', 'form.yaml'].map((file) => [folder ?? '', name ?? '', file]))
  .map(
    (path) => [path.join('/'), [...read(...path).matchAll(/\baz: (.*)/g)].map(([, text]) => text).join('\n')] as const,
  )
const everything = [...messages, ...guides, ...meanings, ...packs]

const lower = (text: string) => text.replaceAll('İ', 'i').replaceAll('I', 'ı').toLowerCase()

/** As much of a word as its endings leave alone. */
const stem = (word: string) => word.slice(0, 7)

/** No ending fits every name or number: it follows the last vowel, and is written with or without an apostrophe. */
const endingOnPlaceholder = /\}['’-]?\p{L}|#['’-]?\p{L}/u

/** A branch of a choice closes with the same brace; what follows it is text of the sentence. */
const withoutBranches = (message: string) =>
  message.replace(/\b(?:other|one|=\d+) ?\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}/g, '')

describe('Azerbaijani', () => {
  test.each(messages)('%s hangs no ending on what is filled in', (_id, message) => {
    const branches = [...message.matchAll(/\{([^{}]*)\}/g)].map(([, text]) => text ?? '')
    for (const text of [withoutBranches(message), ...branches]) expect(text).not.toMatch(endingOnPlaceholder)
  })

  test('the rule about endings sees them', () => {
    expect('{number}-ci fayl').toMatch(endingOnPlaceholder)
    expect('{name}ə ver').toMatch(endingOnPlaceholder)
    expect('{state}’in orqanı').toMatch(endingOnPlaceholder)
    expect('#-dan çox').toMatch(endingOnPlaceholder)
    expect(withoutBranches('{count, plural, other {# iş}} var')).not.toMatch(endingOnPlaceholder)
    expect('{state} tərəfindən').not.toMatch(endingOnPlaceholder)
  })

  const unwanted = [
    ...terms.flatMap((term) => (term.not ?? []).map((word) => [word, term.az] as const)),
    ['məlumat bazas', 'verilənlər bazası'],
    ['kopyala', 'köçür'],
    ['keçərli', 'etibarlı, qüvvədə'],
    ['skan surət', 'skan edilmiş surət'],
  ] as const
  test.each(unwanted)('“%s…” is called %s', (word) => {
    const beginning = new RegExp(`(?<!\\p{L})${word}`, 'u')
    expect(everything.filter(([, text]) => beginning.test(lower(text))).map(([where]) => where)).toEqual([])
  })

  test('the two States of a case are written with a capital', () => {
    const found = everything.filter(([, text]) => /sorğu (edən|edilən) dövlət|dövlətiniz/.test(text))
    expect(found.map(([where]) => where)).toEqual([])
  })

  test('one kind of quotation marks, and a true ellipsis after a space', () => {
    for (const [id, message] of messages) {
      expect(message, id).not.toMatch(/["„«»]|\.\.\.|[^ (“]…/)
      expect([...message].filter((sign) => sign === '“').length, id).toBe(
        [...message].filter((sign) => sign === '”').length,
      )
    }
  })

  test('words in capitals are those of small letters, with I for ı and İ for i', () => {
    const words = everything.flatMap(([, text]) => text.match(/\p{L}+/gu) ?? [])
    const known = new Set(
      words.filter((word) => /\p{Ll}/u.test(word)).flatMap((word) => [lower(word), stem(lower(word))]),
    )
    const capitals = new Set(
      words.filter((word) => word.length > 3 && /[ÇƏĞIİÖŞÜ]/.test(word) && !/\p{Ll}/u.test(word)),
    )
    const azerbaijani = [...capitals].filter((word) => !['CNIC', 'FIELD', 'NICOP', 'PIN', 'PRACTICE'].includes(word))
    expect(azerbaijani.length).toBeGreaterThan(5)
    expect(azerbaijani.filter((word) => !known.has(lower(word)) && !known.has(stem(lower(word))))).toEqual([])
    expect(known.has(stem(lower('MÜRACIƏT')))).toBe(false)
  })

  test('no letter of another alphabet slips in', () => {
    for (const [where, text] of everything) expect(text.match(/[\u0400-\u04ff]/g), where).toBeNull()
  })
})
