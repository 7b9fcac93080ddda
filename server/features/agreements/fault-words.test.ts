import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot } from '../../platform/config/root.ts'
import { speech } from '../../platform/i18n/catalogue.ts'

/** Codes of faults are written where they are found; a code without a sentence would be seen by the lawyer first. */
function codesIn(folder: string, files: RegExp): string[] {
  return readdirSync(join(projectRoot, folder))
    .filter((name) => files.test(name) && !name.endsWith('.test.ts'))
    .flatMap((name) => [
      ...readFileSync(join(projectRoot, folder, name), 'utf8').matchAll(/\b(?:code: |= )'([a-z_]+)'/g),
    ])
    .map(([, code]) => code!)
}

test('every fault of a pack has its sentence in both languages', () => {
  const codes = [
    ...codesIn('domain/agreement', /^(check|finding)/),
    ...codesIn('server/features/agreements', /^(fault|issue|load|yaml)/),
  ].filter((code) => code.includes('_') || code === 'twice')
  expect(codes.length).toBeGreaterThan(70)
  for (const language of ['en', 'az'] as const) {
    const missing = codes.filter((code) => !speech(language).has(`pack.${code}`))
    expect(missing, language).toEqual([])
  }
})
