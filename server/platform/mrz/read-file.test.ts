import sharp from 'sharp'
import { expect, test } from 'vitest'
import type { MrzFormat } from '../../../domain/identity/mrz/layout.ts'
import { readFile } from './read-file.ts'
import { type Condition, chanceOf, pageOf, pictureOf, specimen } from './testing/specimens.ts'
import { cousine } from './types/cousine.ts'
import { dejavuSansMono } from './types/dejavu-sans-mono.ts'
import type { Outlines } from './types/outlines.ts'

const today = '2026-03-13'

async function linesIn(picture: Buffer, kind: 'jpeg' | 'png' = 'jpeg') {
  const read = await readFile(picture, kind, today)
  return 'zones' in read ? read.zones.map(({ result }) => result.lines) : read.code
}

// A sample of each kind; bench/mrz-reader.ts reads hundreds.
test.each([
  ['TD3', 'clean', 11],
  ['TD2', 'scan', 13],
  ['TD1', 'phone', 16],
  ['MRV-B', 'phone', 17],
  ['TD3', 'hard', 18],
] as [MrzFormat, Condition, number][])('every sign of a %s, %s', async (format, condition, seed) => {
  const { lines, picture } = await specimen(format, condition, seed)
  expect(await linesIn(picture, condition === 'clean' ? 'png' : 'jpeg')).toEqual([lines])
})

// A paper whose shorter line is mostly fillers was once taken for one with shorter lines.
test.each([
  [dejavuSansMono, 'TD2', 'phone', 12],
  [cousine, 'TD3', 'scan', 14],
] as [Outlines, MrzFormat, Condition, number][])(
  'lines in an ordinary type of equal steps',
  async (type, format, condition, seed) => {
    const { lines, picture } = await specimen(format, condition, seed, type)
    expect(await linesIn(picture)).toEqual([lines])
  },
)

test.each([90, 180])('a page that lies turned by %i degrees', async (angle) => {
  const { lines, picture } = await specimen('TD3', 'scan', 19)
  expect(await linesIn(await sharp(picture).rotate(angle).jpeg().toBuffer())).toEqual([lines])
})

test('a wrong check digit is read as it stands, not mended', async () => {
  const chance = chanceOf(1)
  const lines = ['P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<', 'L898902C36UTO7408127F1204159ZE184226B<<<<<10']
  const picture = await pictureOf(pageOf('TD3', lines, chance), 'scan', chance)
  const read = await readFile(picture, 'jpeg', today)
  expect(read).toMatchObject({ zones: [{ result: { lines, valid: false, errors: ['birthDate', 'composite'] } }] })
})

test('a page without lines, and one that is hardly larger than a stamp', async () => {
  const chance = chanceOf(2)
  const page = await pictureOf(pageOf('TD3', [' '.repeat(44), ' '.repeat(44)], chance), 'scan', chance)
  expect(await linesIn(page)).toBe('no_zone')
  const { picture } = await specimen('TD3', 'scan', 20)
  expect(await linesIn(await sharp(picture).resize({ width: 160 }).jpeg().toBuffer())).toBe('too_small')
})
