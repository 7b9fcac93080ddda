import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Catalogue, mergeCatalogues, officialLanguages } from '../i18n.ts'
import { helpCases, helpParts, helpSteps } from './help-words.ts'
import { helpOf, helpPages } from './pages.ts'

const folder = join(import.meta.dirname, '..', 'locales')
const read = (language: string, file: string) =>
  JSON.parse(readFileSync(join(folder, language, file), 'utf8')) as Catalogue
const whole = (language: string) =>
  mergeCatalogues(readdirSync(join(folder, language)).map((file) => read(language, file)))
const catalogues = { en: whole('en'), az: whole('az') }

describe.each(officialLanguages)('help in %s', (language) => {
  const catalogue = catalogues[language]
  const words = (id: string, part: string) => catalogue[`help-pages.${id}.${part}`] ?? ''

  test.each([...helpPages.keys()])('%s says what it is for, what to do first and what may go wrong', (id) => {
    for (const part of ['for', 'first', 'wrong']) expect(words(id, part), part).not.toBe('')
    for (const { happens, then } of helpCases(words(id, 'wrong'))) {
      expect(happens).not.toBe('')
      expect(then, `${happens} | what to do then?`).not.toBe('')
    }
    expect(catalogue[helpPages.get(id)?.title ?? ''], 'heading').toBeDefined()
  })

  test.each([...helpPages.keys()])('%s can be read in half a minute', (id) => {
    const all = ['for', 'first', 'wrong'].map((part) => words(id, part)).join(' ')
    const count = all.replace(/\[\[[^\]]+\]\]/g, 'name').split(/\s+/).length
    expect(count).toBeGreaterThan(25)
    expect(count).toBeLessThan(170)
  })

  test('names buttons and headings through the catalogue alone', () => {
    const words = ['help-pages.json', 'help-tour.json', 'exercise.json'].map((file) => read(language, file))
    for (const [id, message] of words.flatMap((file) => Object.entries(file))) {
      for (const line of helpSteps(message)) {
        for (const part of helpParts(line)) {
          if (!('name' in part)) {
            expect(part.text, id).not.toMatch(/\[\[|\]\]/)
            continue
          }
          expect(catalogue[part.name], `${id} names ${part.name}`).toBeDefined()
          // Help has nothing to fill in; such a name would stand there with its braces.
          expect(catalogue[part.name], `${id} names ${part.name}`).not.toMatch(/[{}]/)
        }
      }
    }
  })

  test('no words belong to a page that is gone', () => {
    for (const id of Object.keys(read(language, 'help-pages.json'))) {
      expect(helpPages.has(id.split('.')[1] ?? ''), id).toBe(true)
    }
  })
})

test('both languages name the same buttons and tell the same steps', () => {
  const names = (message: string) =>
    helpParts(message)
      .flatMap((part) => ('name' in part ? [part.name] : []))
      .sort()
  for (const [id, english] of Object.entries(read('en', 'help-pages.json'))) {
    const azerbaijani = catalogues.az[id] ?? ''
    expect(names(azerbaijani), id).toEqual(names(english))
    expect(helpSteps(azerbaijani).length, id).toBe(helpSteps(english).length)
  }
})

test('a part of an application and an act have their own words, else those of their route', () => {
  expect(helpOf('/applications/$caseId/$section', { section: 'evidence' })?.id).toBe('section-evidence')
  expect(helpOf('/applications/$caseId/$section', { section: 'unheard_of' })?.id).toBe('section')
  expect(helpOf('/cases/$caseId/$action', { action: 'stop' })?.id).toBe('act-stop')
  expect(helpOf('/cases/$caseId/')?.id).toBe('case')
  expect(helpOf('/no-such-route')).toBeNull()
})
