import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import az from '../../../contract/locales/az/documents.json' with { type: 'json' }
import en from '../../../contract/locales/en/documents.json' with { type: 'json' }
import { inspectUpload } from './inspect.ts'
import { MAX_FILE_BYTES, REFUSAL_CODES } from './refusal.ts'
import { jpegWithPlace, objectStream, pdfFile, picture, pngDeclaring } from './sample-files.ts'

const codeOf = async (bytes: Buffer, declaredName: string, declaredType?: string) => {
  const result = await inspectUpload(bytes, { declaredName, declaredType })
  return result.ok ? 'ok' : result.code
}

test('every refusal has its sentence in both languages', () => {
  for (const code of REFUSAL_CODES) {
    expect(en[`documents.refused.${code}`], code).toMatch(/\.$/)
    expect(az[`documents.refused.${code}`], code).toMatch(/\.$/)
  }
  expect(Object.keys(en).sort()).toEqual(REFUSAL_CODES.map((code) => `documents.refused.${code}`).sort())
  expect(Object.keys(az).sort()).toEqual(Object.keys(en).sort())
})

describe('what a file is', () => {
  test('is told by its content, and a name that says otherwise is refused', async () => {
    const jpeg = await picture().jpeg().toBuffer()
    const html = Buffer.from('<!doctype html><script>alert(1)</script>')
    expect(await codeOf(jpeg, 'Pasport şəkli.JPG')).toBe('ok')
    expect(await codeOf(jpeg, 'scan')).toBe('ok')
    expect(await codeOf(jpeg, 'Passport No.123')).toBe('ok')
    expect(await codeOf(jpeg, 'scan.pdf')).toBe('file_disguised')
    expect(await codeOf(jpeg, 'scan.exe')).toBe('file_disguised')
    expect(await codeOf(jpeg, 'scan.jpg', 'image/png')).toBe('file_disguised')
    expect(await codeOf(jpeg, 'scan.jpg', 'application/octet-stream')).toBe('ok')
    expect(await codeOf(html, 'letter.pdf')).toBe('file_disguised')
    expect(await codeOf(pdfFile(), 'letter.png')).toBe('file_disguised')
  })

  test.each([
    ['a web page', Buffer.from('<html></html>'), 'page.html'],
    ['a drawing that can hold scripts', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'drawing.svg'],
    ['a picture format not on the list', Buffer.from('GIF89a\x01\x00\x01\x00', 'latin1'), 'old.gif'],
    ['plain text', Buffer.from('hello'), 'note.txt'],
  ])('%s is not allowed', async (_, bytes, name) => {
    expect(await codeOf(bytes, name)).toBe('file_type_not_allowed')
  })

  test('empty and too large files are refused before anything else', async () => {
    expect(await codeOf(Buffer.alloc(0), 'a.pdf')).toBe('file_empty')
    expect(await codeOf(Buffer.alloc(MAX_FILE_BYTES + 1), 'a.pdf')).toBe('file_too_large')
  })
})

describe('pictures', () => {
  test('lose the place where they were taken and stand upright', async () => {
    const original = await jpegWithPlace()
    expect((await sharp(original).metadata()).exif).toBeDefined()
    const result = await inspectUpload(original, { declaredName: 'phone.jpg' })
    if (!result.ok) throw new Error(result.code)
    expect(result).toMatchObject({ kind: 'jpeg', mediaType: 'image/jpeg', width: 30, height: 40 })
    const metadata = await sharp(result.bytes).metadata()
    expect([metadata.exif, metadata.orientation, metadata.width]).toEqual([undefined, undefined, 30])
    expect(result.bytes.includes('PhoneMaker')).toBe(false)
  })

  test('lose what was appended behind them', async () => {
    const zip = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), Buffer.alloc(500, 1), Buffer.from('PK\x05\x06')])
    const result = await inspectUpload(Buffer.concat([await picture().jpeg().toBuffer(), zip]), {
      declaredName: 'a.jpg',
    })
    if (!result.ok) throw new Error(result.code)
    expect(result.bytes.includes('PK\x03\x04')).toBe(false)
  })

  test('PNG stays PNG with its transparency', async () => {
    const png = await picture().ensureAlpha(0.5).png().toBuffer()
    const result = await inspectUpload(png, { declaredName: 'a.png', declaredType: 'image/png' })
    if (!result.ok) throw new Error(result.code)
    expect(result).toMatchObject({ kind: 'png', width: 40, height: 30 })
    expect((await sharp(result.bytes).metadata()).hasAlpha).toBe(true)
  })

  test('a bomb is refused by its header, without being decoded', async () => {
    const started = performance.now()
    expect(await codeOf(pngDeclaring(50_000, 50_000), 'bomb.png')).toBe('picture_too_large')
    expect(performance.now() - started).toBeLessThan(5_000)
  })

  test('damaged ones are refused', async () => {
    const noise = await sharp(Buffer.from(Array.from({ length: 30_000 }, (_, i) => (i * 7919) % 251)), {
      raw: { width: 100, height: 100, channels: 3 },
    })
      .jpeg()
      .toBuffer()
    expect(await codeOf(noise.subarray(0, noise.length / 2), 'half.jpg')).toBe('file_damaged')
    expect(await codeOf(pngDeclaring(100, 100), 'half.png')).toBe('file_damaged')
  })
})

describe('PDFs', () => {
  test('a plain one is kept as it is', async () => {
    const bytes = pdfFile()
    const result = await inspectUpload(bytes, { declaredName: 'paper.pdf' })
    expect(result).toMatchObject({ ok: true, kind: 'pdf', mediaType: 'application/pdf', pages: 1 })
    expect(result.ok && result.bytes.equals(bytes)).toBe(true)
  })

  test('a harmless object stream is fine, and its pages count', async () => {
    const bytes = pdfFile({ extra: [objectStream('<< /Type /Page >>')] })
    expect(await inspectUpload(bytes, { declaredName: 'paper.pdf' })).toMatchObject({ ok: true, pages: 2 })
  })

  test('a protected one is refused', async () => {
    expect(await codeOf(pdfFile({ trailer: '/Encrypt 9 0 R' }), 'a.pdf')).toBe('pdf_encrypted')
    expect(await codeOf(pdfFile({ trailer: '/#45ncr#79pt 9 0 R' }), 'a.pdf')).toBe('pdf_encrypted')
  })

  test.each([
    ['a script', pdfFile({ catalogue: '/OpenAction << /S /JavaScript /JS (app.alert(1)) >>' })],
    ['a script with an escaped name', pdfFile({ catalogue: '/OpenAction << /S /J#61vaScr#69pt /JS (x) >>' })],
    ['a script in an object stream', pdfFile({ extra: [objectStream('<< /S /JavaScript /JS (x) >>')] })],
    ['an object stream by another name', pdfFile({ extra: [objectStream('<</S/JavaScript>>', '/Type 8 0 R')] })],
    ['a file within the file', pdfFile({ extra: ['<< /Type /EmbeddedFile /Length 0 >>'] })],
    ['a program to start', pdfFile({ extra: ['<< /S /Launch /F (cmd.exe) >>'] })],
  ])('%s is refused', async (_, bytes) => {
    expect(await codeOf(bytes, 'a.pdf')).toBe('pdf_active_content')
  })

  test.each([
    ['packed twice', objectStream('<<>>', '/Type /ObjStm /Filter [/ASCIIHexDecode /FlateDecode]')],
    ['packed with a predictor', objectStream('<<>>', '/Type/ObjStm /Filter/FlateDecode /DecodeParms<</Predictor 12>>')],
    ['with a padded dictionary', objectStream('<<>>', `/Type /ObjStm ${' '.repeat(5000)}/Filter /FlateDecode`)],
    ['that is a bomb', objectStream(' '.repeat(17 * 1024 * 1024))],
  ])('an object stream %s cannot be checked', async (_, stream) => {
    expect(await codeOf(pdfFile({ extra: [stream] }), 'a.pdf')).toBe('pdf_not_checkable')
  })

  test('one cut off, without pages, or with another file behind it is damaged', async () => {
    const bytes = pdfFile()
    expect(await codeOf(bytes.subarray(0, bytes.length - 30), 'a.pdf')).toBe('file_damaged')
    expect(await codeOf(Buffer.from('%PDF-1.7\nnothing\n%%EOF'), 'a.pdf')).toBe('file_damaged')
    expect(await codeOf(Buffer.concat([bytes, Buffer.alloc(2000, 1)]), 'a.pdf')).toBe('file_damaged')
    const tail = await inspectUpload(Buffer.concat([bytes, Buffer.from('<script>')]), { declaredName: 'a.pdf' })
    expect(tail.ok && tail.bytes.equals(bytes)).toBe(true)
  })
})
