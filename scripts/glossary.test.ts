import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { glossaryPage, glossaryPath } from './glossary.ts'

test('the glossary of the documentation is the one of the program', () => {
  const said = 'enter the term in contract/glossary/terms.json (both languages), then run node scripts/glossary.ts'
  expect(readFileSync(glossaryPath, 'utf8'), said).toBe(glossaryPage())
})
