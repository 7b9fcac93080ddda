import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { guides } from '../../../contract/help/guides.ts'
import type { Block } from './guide-blocks.ts'
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
