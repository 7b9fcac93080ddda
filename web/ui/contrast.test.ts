import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const css = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8')

function tokensOf(selector: string): Map<string, string> {
  const start = css.indexOf(`${selector} {`)
  const block = css.slice(start, css.indexOf('}', start))
  return new Map([...block.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map((match) => [match[1] ?? '', match[2] ?? '']))
}

/** Relative luminance and contrast ratio as WCAG 2.2 defines them. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}

const grounds = ['paper', 'sheet', 'sunken']
const textPairs = [
  ...grounds.flatMap((ground) => ['ink', 'quiet', 'accent', 'alert', 'warn', 'good', 'seal'].map((t) => [t, ground])),
  ...['accent', 'alert', 'warn', 'good', 'seal'].flatMap((family) => [
    [family, `${family}-soft`],
    ['ink', `${family}-soft`],
    ['quiet', `${family}-soft`],
  ]),
  ...['accent', 'accent-strong', 'alert', 'alert-strong'].map((ground) => ['on-accent', ground]),
]
const shapePairs = grounds.flatMap((ground) => ['edge', 'focus'].map((shape) => [shape, ground]))

/** At the gate, in bright light or at night (WCAG 1.4.6): the page of arrivals writes what is quiet elsewhere in ink. */
const gatePairs = [
  ...['paper', 'sheet', 'sunken', 'warn-soft', 'seal-soft', 'good-soft'].map((ground) => ['ink', ground]),
  ['on-accent', 'accent'],
]

describe.each([
  ['light', ':root'],
  ['dark', ':root[data-mantine-color-scheme="dark"]'],
])('%s colours', (_name, selector) => {
  const tokens = tokensOf(selector)
  const ratio = ([front = '', back = '']: string[]) => {
    const [a, b] = [tokens.get(front), tokens.get(back)]
    if (!a || !b) throw new Error(`No colour ${a ? back : front}`)
    return contrast(a, b)
  }
  test.each(textPairs)('%s on %s can be read (4.5)', (...pair) => {
    expect(ratio(pair)).toBeGreaterThanOrEqual(4.5)
  })
  test.each(gatePairs)('%s on %s can be read at the gate (7)', (...pair) => {
    expect(ratio(pair)).toBeGreaterThanOrEqual(7)
  })
  test.each(shapePairs)('%s on %s can be seen (3)', (...pair) => {
    expect(ratio(pair)).toBeGreaterThanOrEqual(3)
  })
})
