import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { guides } from '../../../contract/help/guides.ts'
import { officialLanguages } from '../../../contract/i18n.ts'
import type { Block, Inline } from './guide-blocks.ts'
import { readGuide } from './read-guide.ts'

const folder = join(import.meta.dirname, '..', '..', '..', 'docs', 'guide')
const text = (language: string, id: string) => readFileSync(join(folder, language, `${id}.md`), 'utf8')

describe.each(['en', 'az'])('the guides in %s', (language) => {
  test('are those of the program, no more and no fewer', () => {
    const files = readdirSync(join(folder, language)).map((file) => file.replace('.md', ''))
    expect(files.sort()).toEqual(guides.map(({ id }) => id).sort())
  })

  test.each(guides.map(({ id }) => id))('%s can be read, and its pictures are there', (id) => {
    const guide = readGuide(text(language, id))
    expect(guide.title).not.toBe('')
    for (const source of guide.sources) expect(existsSync(join(folder, language, source)), source).toBe(true)
    const words = text(language, id).split(/\s+/).length
    expect(words).toBeGreaterThan(180)
    expect(words).toBeLessThan(1300)
  })
})

test.each(guides.map(({ id }) => id))('%s says the same in both languages', (id) => {
  const shape = (blocks: readonly Block[]): unknown[] =>
    blocks.map((block) => {
      if (block.kind === 'list') return [block.kind, block.items.length]
      if (block.kind === 'table') return [block.kind, block.rows.length]
      return block.kind
    })
  expect(shape(readGuide(text('az', id)).blocks)).toEqual(shape(readGuide(text('en', id)).blocks))
})

/** Messages of every catalogue of a language: their ids by what they say. */
function messages(language: string): Map<string, string[]> {
  const catalogues = join(folder, '..', '..', 'contract', 'locales', language)
  const ids = new Map<string, string[]>()
  for (const file of readdirSync(catalogues)) {
    const words = JSON.parse(readFileSync(join(catalogues, file), 'utf8')) as Record<string, string>
    for (const [id, message] of Object.entries(words)) ids.set(message, [...(ids.get(message) ?? []), id])
  }
  return ids
}
const said = Object.fromEntries(officialLanguages.map((language) => [language, messages(language)]))

const plain = (parts: readonly Inline[]): string =>
  parts.map((part) => ('text' in part ? part.text : plain(part.parts))).join('')

/** What stands in bold: in a guide that is the name of a button, a page or a part of one, and nothing else. */
function names(blocks: readonly Block[]): string[] {
  const of = (parts: readonly Inline[]): string[] =>
    parts.flatMap((part) =>
      part.kind === 'strong' ? [plain(part.parts).replace(/[.:]$/, '')] : 'parts' in part ? of(part.parts) : [],
    )
  return blocks.flatMap((block) => {
    if (block.kind === 'list') return block.items.flatMap(names)
    if (block.kind === 'table') return [block.head, ...block.rows].flat().flatMap(of)
    return 'parts' in block ? of(block.parts) : []
  })
}

test.each(guides.map(({ id }) => id))('%s names what the pages show, the same in both languages', (id) => {
  const ids = (language: string) =>
    names(readGuide(text(language, id)).blocks).map((name) => {
      const found = said[language]?.get(name)
      expect(found, `no page shows “${name}” (${language})`).toBeDefined()
      return found ?? []
    })
  const azerbaijani = ids('az')
  for (const meant of ids('en')) {
    const same = azerbaijani.findIndex((other) => other.some((one) => meant.includes(one)))
    expect(same, `the guide in az does not name ${meant[0]}`).toBeGreaterThanOrEqual(0)
    azerbaijani.splice(same, 1)
  }
  expect(azerbaijani.map(([one]) => one)).toEqual([])
})

test('raw HTML has no way in, and what lies outside is named without a link', () => {
  expect(() => readGuide('# A\n\n<script>alert(1)</script>')).toThrow('script')
  expect(() => readGuide('# A\n\nIn a <b>line</b>')).toThrow('<b>')
  expect(readGuide('# A\n\nSee [there](https://example.org).').blocks).toEqual([
    {
      kind: 'paragraph',
      parts: [
        { kind: 'text', text: 'See ' },
        { kind: 'text', text: 'there' },
        { kind: 'text', text: '.' },
      ],
    },
  ])
  expect(readGuide('# A\n\n[Account](account.md#top)').blocks).toEqual([
    { kind: 'paragraph', parts: [{ kind: 'guide', guide: 'account', parts: [{ kind: 'text', text: 'Account' }] }] },
  ])
  expect(() => readGuide('No title')).toThrow('title')
})

test('a list that goes on after a table goes on counting', () => {
  expect(readGuide('# A\n\n4. Fourth').blocks).toMatchObject([{ kind: 'list', ordered: true, start: 4 }])
})
