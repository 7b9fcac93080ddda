import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import postcss from 'postcss'
import { expect, test } from 'vitest'

// Sizes of letters and the space between things come from one scale (tokens.css, docs/design.md): what differs by a hair looks like a mistake.

const web = join(import.meta.dirname, '..')
const spaces = /^((row-|column-)?gap|(padding|margin)(-(inline|block)(-(start|end))?)?)$/
const raw = /(?<![\w.-])-?[\d.]+rem\b/g
/** Paper is measured in points, and a title grows with its window. */
const apart = /pt$|^clamp\(|^[\d.]+em$|^inherit$/

test('every size is one of the scale', () => {
  const faults: string[] = []
  for (const file of readdirSync(web, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.css') || /(tokens|print|mantine|fonts)\.css$/.test(file)) continue
    postcss.parse(readFileSync(join(web, file), 'utf8')).walkDecls(({ prop, value, source }) => {
      const size = prop === 'font-size' && !value.startsWith('var(--text-') && !apart.test(value)
      // A hair's breadth sets a mark upon its line, and what is wider than any step makes room for a column.
      const sizes = (value.match(raw) ?? []).map((one) => Math.abs(Number.parseFloat(one)))
      const steps = sizes.filter((one) => one > 0.05 && one < 8)
      const space = spaces.test(prop) && !/calc|clamp|min\(|max\(|env\(/.test(value) && steps.length > 0
      if (size || space) faults.push(`${file}:${source?.start?.line} ${prop}: ${value}`)
    })
  }
  expect(faults).toEqual([])
})
