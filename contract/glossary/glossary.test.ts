import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { helpPages } from '../help/pages.ts'
import { compare, findTerm, type GlossaryPart, searchTerms } from './glossary.ts'

const parts = JSON.parse(readFileSync(join(import.meta.dirname, 'terms.json'), 'utf8')) as GlossaryPart[]
const terms = parts.flatMap((part) => part.terms)

test('every term has a name and a meaning in both languages, and an id of its own', () => {
  expect(new Set(terms.map(({ id }) => id)).size).toBe(terms.length)
  for (const term of terms) {
    for (const text of [term.en, term.az, term.meaning.en, term.meaning.az]) expect(text.trim(), term.id).not.toBe('')
    expect(term.meaning.az, term.id).not.toBe(term.meaning.en)
  }
  for (const part of parts) expect(part.title.az).not.toBe(part.title.en)
})

test('help names only terms that are there', () => {
  for (const page of helpPages.values()) {
    for (const id of page.terms) expect(findTerm(parts, id), `${page.id}: ${id}`).not.toBeNull()
  }
})

test('is found by either language, also without the letters of the other keyboard', () => {
  const found = (words: string) => searchTerms(parts, words, 'en').map(({ id }) => id)
  expect(found('prima facie')).toContain('prima-facie')
  expect(found('ilkin sübut')).toEqual(['prima-facie'])
  expect(found('muraciet')).toContain('readmission-application')
  expect(found('QAYIDIŞ')).toContain('certificate-of-return')
  expect(found('no such word')).toEqual([])
  expect(found('')).toHaveLength(terms.length)
})

test('sorts by the alphabet of the language', () => {
  const sorted = (...words: string[]) => words.sort((a, b) => compare('az', a, b))
  expect(sorted('iş', 'ev', 'əl', 'ıldırım', 'çay', 'cavab', 'dil')).toEqual([
    ...['cavab', 'çay', 'dil', 'ev', 'əl', 'ıldırım', 'iş'],
  ])
  expect(sorted('qayıdış', 'kod', 'xal', 'hal', 'İcra', 'ilk', 'şəxs', 'səfər')).toEqual([
    ...['hal', 'xal', 'İcra', 'ilk', 'kod', 'qayıdış', 'səfər', 'şəxs'],
  ])
  expect(sorted('iş günü', 'işçi', 'iş')).toEqual(['iş', 'iş günü', 'işçi'])
  expect(compare('en', 'Transfer', 'transit')).toBeLessThan(0)
})
