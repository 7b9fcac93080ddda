import { createRequire } from 'node:module'
import { join } from 'node:path'
import sharp from 'sharp'
import { courierPrime } from './types/courier-prime.ts'
import { cousine } from './types/cousine.ts'
import { dejavuSansMono } from './types/dejavu-sans-mono.ts'
import { ocrB } from './types/ocr-b.ts'
import type { Outlines } from './types/outlines.ts'

export const SIGNS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ<'
/** A sign is looked at in a field of so many points, the middle of the sign in its middle. */
export const WIDE = 20
export const HIGH = 26
/** Height of a figure, in points: of OCR-B, whose step fills the field. */
export const SIGN_HIGH = (ocrB.high * WIDE) / ocrB.advance
const FINE = 4

export interface Templates {
  /** For each sharpness each sign, with mean 0 and length 1. */
  levels: Float32Array[][]
}

/** In points; a picture of good resolution, a scan, a telephone, one out of focus. */
const SOFT = [0.5, 0.9, 1.4, 2]

/** OCR-B, which Doc 9303 asks for; then the types in which papers and print-outs without it are written. */
export const types = ['ocr-b', 'dejavu', 'cousine', 'courier', 'noto'] as const
export type Type = (typeof types)[number]

const drawings: Readonly<Record<Type, (sign: string) => Promise<Buffer>>> = {
  'ocr-b': (sign) => drawOutlines(ocrB, sign),
  dejavu: (sign) => drawOutlines(dejavuSansMono, sign),
  cousine: (sign) => drawOutlines(cousine, sign),
  courier: (sign) => drawOutlines(courierPrime, sign),
  noto: drawNoto,
}
const drawn = new Map<Type, Promise<Templates>>()

/** The signs of a type, as sharp and as soft as pictures show them; drawn once. */
export function templatesOf(type: Type): Promise<Templates> {
  const known = drawn.get(type)
  if (known) return known
  const made = draw(drawings[type])
  drawn.set(type, made)
  return made
}

async function draw(sign: (sign: string) => Promise<Buffer>): Promise<Templates> {
  const pictures: Buffer[] = []
  for (const one of SIGNS) pictures.push(await sign(one))
  const levels: Float32Array[][] = []
  for (const soft of SOFT) {
    const level: Float32Array[] = []
    for (const picture of pictures) {
      const { data, info } = await sharp(picture)
        .flatten({ background: '#ffffff' })
        .resize(WIDE, HIGH, { kernel: 'linear' })
        .blur(soft)
        .greyscale()
        .raw()
        .toBuffer({ resolveWithObject: true })
      level.push(normal(Float32Array.from({ length: WIDE * HIGH }, (_, at) => 255 - data[at * info.channels]!)))
    }
    levels.push(level)
  }
  return { levels }
}

async function drawOutlines({ advance, high, middle, signs }: Outlines, sign: string): Promise<Buffer> {
  const [wide, tall, scale] = [WIDE * FINE, HIGH * FINE, (SIGN_HIGH * FINE) / high]
  const place = `translate(${(wide - advance * scale) / 2} ${tall / 2 + middle * scale}) scale(${scale})`
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${wide}" height="${tall}"><path d="${signs[sign]}" transform="${place}"/></svg>`,
  )
}

const require = createRequire(import.meta.url)

/** As the papers of practice are drawn, from the font that the program brings. */
async function drawNoto(sign: string): Promise<Buffer> {
  const fontfile = join(
    require.resolve('@expo-google-fonts/noto-sans-mono/package.json'),
    '../500Medium/NotoSansMono_500Medium.ttf',
  )
  const text = `<span foreground="#000000">${sign === '<' ? '&lt;' : sign}</span>`
  const size = (SIGN_HIGH * FINE * 0.97) / 0.714
  const ink = await sharp({ text: { text, font: `Noto Sans Mono Medium ${size}`, fontfile, rgba: true, dpi: 72 } })
    .png()
    .toBuffer({ resolveWithObject: true })
  const { width, height } = ink.info
  const [wide, high] = [WIDE * FINE, HIGH * FINE]
  const placed = await sharp({ create: { width: 3 * wide, height: 3 * high, channels: 4, background: '#ffffff' } })
    .composite([
      { input: ink.data, left: Math.floor((3 * wide - width) / 2), top: Math.floor((3 * high - height) / 2) },
    ])
    .png()
    .toBuffer()
  return sharp(placed).extract({ left: wide, top: high, width: wide, height: high }).png().toBuffer()
}

export function normal(field: Float32Array): Float32Array {
  let sum = 0
  for (const value of field) sum += value
  const mean = sum / field.length
  let square = 0
  for (let at = 0; at < field.length; at++) {
    field[at]! -= mean
    square += field[at]! * field[at]!
  }
  const length = Math.sqrt(square) || 1
  for (let at = 0; at < field.length; at++) field[at]! /= length
  return field
}
