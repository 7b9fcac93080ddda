import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

// Colours of a chart are told apart by everybody: by those who see no red, no green or no blue as well. The eyes are those of
// Machado, Oliveira and Fernandes (2009) at full strength, the distance is CIEDE2000, of which about 2 is just seen side by side.

type Colour = [number, number, number]

const eyes: Record<string, [Colour, Colour, Colour] | null> = {
  everybody: null,
  'without red': [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  'without green': [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  'without blue': [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
}

const css = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8')
const print = readFileSync(join(import.meta.dirname, 'print.css'), 'utf8')

function tokensOf(text: string, selector: string): Map<string, Colour> {
  const start = text.indexOf(`${selector} {`)
  const block = text.slice(start, text.indexOf('}', start))
  return new Map([...block.matchAll(/--([a-z-]+): #([0-9a-f]{6});/g)].map(([, name, hex]) => [name!, linear(hex!)]))
}

function linear(hex: string): Colour {
  return [0, 2, 4].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }) as Colour
}

const luminance = ([r, g, b]: Colour) => 0.2126 * r + 0.7152 * g + 0.0722 * b

function contrast(one: Colour, other: Colour): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

function seenBy(eye: string, colour: Colour): Colour {
  const matrix = eyes[eye]
  if (!matrix) return colour
  const seen = matrix.map((row) => row.reduce((sum, share, index) => sum + share * colour[index]!, 0))
  return seen.map((value) => Math.min(1, Math.max(0, value))) as Colour
}

function lab([r, g, b]: Colour): Colour {
  const f = (t: number) => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116)
  const x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047)
  const y = f(0.2126 * r + 0.7152 * g + 0.0722 * b)
  const z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883)
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}

const radians = (degrees: number) => (degrees * Math.PI) / 180

/** CIEDE2000, as Sharma, Wu and Dalal write it out. */
function distance([l1, a1, b1]: Colour, [l2, a2, b2]: Colour): number {
  const middle = (Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2
  const g = 0.5 * (1 - Math.sqrt(middle ** 7 / (middle ** 7 + 25 ** 7)))
  const [p1, p2] = [(1 + g) * a1, (1 + g) * a2]
  const [c1, c2] = [Math.hypot(p1, b1), Math.hypot(p2, b2)]
  const hue = (a: number, b: number) => ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360
  const [h1, h2] = [hue(p1, b1), hue(p2, b2)]
  const gray = c1 * c2 === 0
  const turn = gray ? 0 : ((h2 - h1 + 540) % 360) - 180
  const dH = 2 * Math.sqrt(c1 * c2) * Math.sin(radians(turn) / 2)
  const [lm, cm] = [(l1 + l2) / 2, (c1 + c2) / 2]
  const hm = gray ? h1 + h2 : Math.abs(h1 - h2) > 180 ? (h1 + h2 + 360) / 2 : (h1 + h2) / 2
  const t =
    1 -
    0.17 * Math.cos(radians(hm - 30)) +
    0.24 * Math.cos(radians(2 * hm)) +
    0.32 * Math.cos(radians(3 * hm + 6)) -
    0.2 * Math.cos(radians(4 * hm - 63))
  const sl = 1 + (0.015 * (lm - 50) ** 2) / Math.sqrt(20 + (lm - 50) ** 2)
  const [sc, sh] = [1 + 0.045 * cm, 1 + 0.015 * cm * t]
  const turned = 60 * Math.exp(-(((hm - 275) / 25) ** 2))
  const rt = -2 * Math.sqrt(cm ** 7 / (cm ** 7 + 25 ** 7)) * Math.sin(radians(turned))
  const [l, c, h] = [(l2 - l1) / sl, (c2 - c1) / sc, dH / sh]
  return Math.sqrt(l * l + c * c + h * h + rt * c * h)
}

const names = ['a', 'b', 'c', 'd', 'e', 'f'].map((one) => `chart-${one}`)

test('the distance is the one of the published examples', () => {
  expect(distance([50, 2.6772, -79.7751], [50, 0, -82.7485])).toBeCloseTo(2.0425, 3)
  expect(distance([50, 2.5, 0], [73, 25, -18])).toBeCloseTo(27.1492, 3)
  expect(distance([2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514])).toBeCloseTo(0.9082, 3)
})

describe.each([
  ['light', tokensOf(css, ':root')],
  ['dark', tokensOf(css, ':root[data-mantine-color-scheme="dark"]')],
])('%s colours of charts', (_name, tokens) => {
  test.each(names)('%s can be seen on every ground (3)', (name) => {
    for (const ground of ['paper', 'sheet', 'sunken']) {
      expect(contrast(tokens.get(name)!, tokens.get(ground)!), ground).toBeGreaterThanOrEqual(3)
    }
  })

  test.each(Object.keys(eyes))('are told apart by %s', (eye) => {
    const seen = names.map((name) => lab(seenBy(eye, tokens.get(name)!)))
    for (const [index, one] of seen.entries()) {
      for (const [other, colour] of seen.slice(0, index).entries()) {
        expect(distance(one, colour), `${names[index]} and ${names[other]}`).toBeGreaterThanOrEqual(15)
      }
    }
  })
})

test('paper has the light ones', () => {
  const [light, paper] = [tokensOf(css, ':root'), tokensOf(print, ':root[data-mantine-color-scheme="dark"]')]
  expect(names.map((name) => paper.get(name))).toEqual(names.map((name) => light.get(name)))
})
