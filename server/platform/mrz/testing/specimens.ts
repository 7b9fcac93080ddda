import sharp from 'sharp'
import type { MrzFormat } from '../../../../domain/identity/mrz/layout.ts'
import type { Holder } from '../../../../domain/identity/mrz/testing/render.ts'
import { render } from '../../../../domain/identity/mrz/testing/render.ts'
import { drawLine } from '../draw-lines.ts'
import { shadeAt } from '../gray.ts'
import type { Outlines } from '../types/outlines.ts'

export const conditions = ['clean', 'scan', 'phone', 'hard'] as const
export type Condition = (typeof conditions)[number]

/** Figures between 0 and 1, the same for the same seed. */
export type Chance = () => number

export function chanceOf(seed: number): Chance {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** An invented holder with a name of two to five parts. */
export function inventHolder(chance: Chance): Holder {
  const among = <T>(all: readonly T[]): T => all[Math.floor(chance() * all.length)]!
  const signs = (count: number, kind: string) => Array.from({ length: count }, () => among([...kind])).join('')
  const word = () => {
    const length = 3 + Math.floor(chance() * 6)
    return Array.from({ length }, (_, at) => signs(1, at % 2 ? 'AEIOUY' : 'BCDFGHJKLMNPQRSTVWXZ')).join('')
  }
  const day = (from: number, to: number) =>
    new Date(Date.UTC(from + Math.floor(chance() * (to - from)), 0, 1 + Math.floor(chance() * 365)))
      .toISOString()
      .slice(0, 10)
  const state = among(['AZE', 'UTO', 'D', 'GEO', 'PAK', 'BGD', 'LKA', 'FRA', 'IRQ', 'XXA'])
  return {
    state,
    nationality: state,
    surname: word(),
    givenNames: chance() < 0.6 ? `${word()} ${word()}` : word(),
    documentNumber: signs(1 + Math.floor(chance() * 2), 'ABCDEFGHJKLMNOPRSTUVXYZ') + signs(7, '0123456789'),
    birthDate: day(1945, 2010),
    sex: among(['female', 'male', 'unspecified']),
    expiryDate: day(2012, 2034),
    personalNumber: chance() < 0.5 ? signs(7, '0123456789ABCDEFGHJKLMNPQRSTUVWXYZ') : '',
  }
}

interface Page {
  svg: string
  width: number
  height: number
}

/** A data page or card: writing of the holder above, a picture, a pattern, and the zone at the foot. */
export function pageOf(format: MrzFormat, lines: readonly string[], chance: Chance, type?: Outlines): Page {
  const pitch = 25.4
  const signs = lines[0]!.length
  const width = Math.round(signs * pitch + 120)
  const card = format === 'TD1' || format === 'TD2' || format === 'MRV-B'
  const height = Math.round(width * (card ? 0.66 : 0.71))
  const words = Array.from({ length: 5 }, (_, row) => {
    const text = (lines[row % lines.length] ?? '').replaceAll('<', ' ').slice(0, 6 + Math.floor(chance() * 12))
    return drawLine({
      text,
      left: width * 0.4,
      base: 90 + row * (height * 0.095),
      pitch: 15 + chance() * 5,
      colour: '#333b44',
    })
  })
  const waves = Array.from({ length: 18 }, (_, line) => {
    const y = 20 + (line * (height - 30)) / 18
    return `<path d="M20 ${y} C${width * 0.3} ${y - 40 - (line % 5) * 9} ${width * 0.6} ${y + 50} ${width - 20} ${y}" fill="none" stroke="#7d9cba" stroke-opacity="0.35" stroke-width="1.5"/>`
  })
  const foot = lines.map((text, row) =>
    drawLine({
      ...{ text, left: 60, base: height - 48 - (lines.length - 1 - row) * pitch * 2.5, pitch },
      ...(type ? { type } : {}),
    }),
  )
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="${width}" height="${height}" fill="#eef1ea"/>
    <rect x="50" y="60" width="${width * 0.27}" height="${height * 0.5}" fill="#a9a39a"/><circle cx="${50 + width * 0.135}" cy="${height * 0.27}" r="${width * 0.07}" fill="#5f564c"/>
    ${waves.join('')}${words.join('')}${foot.join('')}</svg>`
  return { svg, width, height }
}

/** What a page looks like to a scanner or a telephone. */
export async function pictureOf(page: Page, condition: Condition, chance: Chance): Promise<Buffer> {
  const drawn = sharp(Buffer.from(page.svg)).greyscale()
  if (condition === 'clean') return drawn.png().toBuffer()
  const { data, info } = await drawn.raw().toBuffer({ resolveWithObject: true })
  const source = { data: new Uint8Array(data), width: info.width, height: info.height }
  const spread = (most: number) => (chance() * 2 - 1) * most
  const phone = condition !== 'scan'
  const hard = condition === 'hard'
  const scale = condition === 'scan' ? 1 : (hard ? 0.5 : 0.6) + chance() * 0.15
  const tilt = (spread(condition === 'scan' ? 1.5 : hard ? 9 : 4) * Math.PI) / 180
  // Of the far side less is seen: the tilt of the page away from the eye, in both directions.
  const [away, aside] = phone ? [spread(hard ? 0.2 : 0.1), spread(hard ? 0.2 : 0.1)] : [0, 0]
  const bend = phone ? spread(hard ? 0.012 : 0.006) : 0
  const border = phone ? 0.14 : 0.04
  const [width, height] = [page.width, page.height].map((side) => Math.round(side * scale * (1 + 2 * border))) as [
    number,
    number,
  ]
  const noise = condition === 'scan' ? 10 : hard ? 12 : 7
  const shadow = phone ? spread(hard ? 0.6 : 0.4) : 0
  const out = Buffer.alloc(width * height)
  const [cos, sin] = [Math.cos(tilt), Math.sin(tilt)]
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const u = (x - width / 2) / (page.width * scale)
      const v = (y - height / 2) / (page.width * scale)
      const depth = 1 + away * v + aside * u
      const across = (cos * u + sin * v) / depth
      const down = (-sin * u + cos * v) / depth + bend * Math.cos(across * 5)
      const [px, py] = [(across + 0.5) * page.width, down * page.width + page.height / 2]
      const inside = px >= 0 && py >= 0 && px < page.width && py < page.height
      const shade = inside ? shadeAt(source, px, py) : phone ? 96 : 250
      out[y * width + x] = Math.max(0, Math.min(255, shade * (1 - Math.abs(shadow) / 2 + shadow * u)))
    }
  }
  const soft = condition === 'scan' ? 0.5 : hard ? 1 + chance() * 0.5 : 0.7 + chance() * 0.4
  const blurred = await sharp(out, { raw: { width, height, channels: 1 } })
    .blur(soft)
    .greyscale()
    .raw()
    .toBuffer()
  for (let at = 0; at < blurred.length; at++) {
    blurred[at] = Math.max(0, Math.min(255, blurred[at]! + spread(noise) + spread(noise)))
  }
  return sharp(blurred, { raw: { width, height, channels: 1 } })
    .jpeg({ quality: condition === 'scan' ? 75 : hard ? 40 : 50 })
    .toBuffer()
}

export interface Specimen {
  lines: string[]
  picture: Buffer
}

/** @param type of the lines; OCR-B where none is named */
export async function specimen(
  format: MrzFormat,
  condition: Condition,
  seed: number,
  type?: Outlines,
): Promise<Specimen> {
  const chance = chanceOf(seed * 7919 + conditions.indexOf(condition))
  const lines = render(format, inventHolder(chance))
  return { lines, picture: await pictureOf(pageOf(format, lines, chance, type), condition, chance) }
}
