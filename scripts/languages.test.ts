import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { languageFiles } from './languages.ts'

const root = join(import.meta.dirname, '..')

test('what the program knows of its languages is what the folders hold: node scripts/languages.ts', () => {
  const files = [...languageFiles()]
  expect(files.length).toBeGreaterThan(20)
  const stale = files.filter(
    ([path, text]) => !existsSync(join(root, path)) || readFileSync(join(root, path), 'utf8') !== text,
  )
  expect(stale.map(([path]) => path)).toEqual([])
}, 60_000)
