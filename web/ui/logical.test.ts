import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import postcss from 'postcss'
import { expect, test } from 'vitest'

// Right to left a page is a mirror image: a style that names a side of the screen would stay where it was.

const web = join(import.meta.dirname, '..')
const sides =
  /^((margin|padding|border|inset|scroll-margin|scroll-padding)-)?(left|right)(-|$)|^border-(top|bottom)-(left|right)-radius$/

test('styles name the start and the end of a line, never left or right', () => {
  const faults: string[] = []
  for (const file of readdirSync(web, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.css')) continue
    postcss.parse(readFileSync(join(web, file), 'utf8')).walkDecls(({ prop, value, source }) => {
      const turned = /^(text-align|float|clear)$/.test(prop) && /^(left|right)$/.test(value)
      if (turned || sides.test(prop)) faults.push(`${file}:${source?.start?.line} ${prop}: ${value}`)
    })
  }
  expect(faults).toEqual([])
})
