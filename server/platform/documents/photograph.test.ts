import sharp from 'sharp'
import { expect, test } from 'vitest'
import { normalisePhotograph } from './photograph.ts'
import { jpegWithPlace, pdfFile, picture, pngDeclaring } from './sample-files.ts'

test('a large photograph becomes a JPEG of at most 800 × 1000', async () => {
  const large = await picture(1800, 2400).png().toBuffer()
  const result = await normalisePhotograph(large, { declaredName: 'photo.png' })
  if (!result.ok) throw new Error(result.code)
  expect([result.width, result.height]).toEqual([750, 1000])
  expect((await sharp(result.bytes).metadata()).format).toBe('jpeg')
})

test('a small one stays small, stands upright and tells nothing about the phone', async () => {
  const result = await normalisePhotograph(await jpegWithPlace(), { declaredName: 'photo.jpg' })
  if (!result.ok) throw new Error(result.code)
  expect([result.width, result.height]).toEqual([30, 40])
  expect((await sharp(result.bytes).metadata()).exif).toBeUndefined()
})

test('what is no photograph is refused by name of the reason', async () => {
  const codeOf = async (bytes: Buffer, declaredName: string) => {
    const result = await normalisePhotograph(bytes, { declaredName })
    return result.ok ? 'ok' : result.code
  }
  expect(await codeOf(pdfFile(), 'photo.pdf')).toBe('photograph_not_picture')
  // A refusal must not offer a PDF, which would be refused as well.
  expect(await codeOf(Buffer.from('plain words'), 'photo.txt')).toBe('photograph_not_picture')
  expect(await codeOf(pngDeclaring(50_000, 50_000), 'photo.png')).toBe('picture_too_large')
  expect(await codeOf(Buffer.from('hello'), 'photo.jpg')).toBe('photograph_disguised')
})
