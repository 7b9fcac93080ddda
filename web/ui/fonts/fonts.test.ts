import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const { resolve } = createRequire(import.meta.url)
const sheets = [
  ...['scripts.css', 'fonts.css'].map((file) => join(import.meta.dirname, file)),
  ...['noto-sans', 'noto-serif'].map((font) => resolve(`@fontsource-variable/${font}/wght.css`)),
]

test('all faces of a family claim the same weights, or a browser would leave most of them out', () => {
  const faces = sheets.flatMap((sheet) => readFileSync(sheet, 'utf8').match(/@font-face\s*{[^}]*}/g) ?? [])
  expect(faces.length).toBeGreaterThan(15)
  const said = (face: string, what: string) => face.match(new RegExp(`${what}:\\s*([^;]+);`))?.[1]?.replace(/["']/g, '')
  const weights = new Map<string | undefined, Set<string | undefined>>()
  for (const face of faces) {
    const family = said(face, 'font-family')
    weights.set(family, (weights.get(family) ?? new Set()).add(said(face, 'font-weight')))
  }
  for (const [family, claimed] of weights) expect([...claimed], family).toHaveLength(1)
})
