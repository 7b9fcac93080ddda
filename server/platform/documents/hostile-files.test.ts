import { deflateSync } from 'node:zlib'
import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { inspectUpload } from './inspect.ts'
import { pdfFile, picture, pngDeclaring } from './sample-files.ts'

/** The table of docs/api/bad-input.md, as far as it speaks of files. */

const bytesOf = (text: string) => Buffer.from(text, 'latin1')
const archive = Buffer.from(zipSync({ 'program.js': bytesOf('alert(1)'), 'a.txt': bytesOf('x'.repeat(3000)) }))
const outcome = async (bytes: Buffer, declaredName: string) => {
  const result = await inspectUpload(bytes, { declaredName })
  return result.ok ? 'kept' : result.code
}
const packed = (content: Buffer, dictionary: string) =>
  Buffer.concat([bytesOf(`<< ${dictionary} /Length ${content.length} >>\nstream\n`), content, bytesOf('\nendstream')])

describe('two files in one', () => {
  test('an archive inside a PDF, behind it, or with the end of the PDF as its comment is refused', async () => {
    const inside = pdfFile({ extra: [packed(archive, '')] })
    const commented = Buffer.from(archive)
    const end = pdfFile()
    commented.writeUInt16LE(end.length, commented.length - 2)
    const around = Buffer.concat([bytesOf('%PDF-1.7\n'), commented, end])
    expect(await outcome(inside, 'a.pdf')).toBe('pdf_active_content')
    expect(await outcome(around, 'a.pdf')).toBe('pdf_active_content')
    const large = Buffer.concat([archive, Buffer.alloc(1024)])
    expect(await outcome(Buffer.concat([pdfFile(), large]), 'a.pdf')).toBe('file_damaged')
    const behind = await inspectUpload(Buffer.concat([pdfFile(), archive]), { declaredName: 'a.pdf' })
    expect(behind.ok && behind.bytes.includes('PK')).toBe(false)
    expect(await outcome(archive, 'a.pdf')).toBe('file_disguised')
    expect(await outcome(archive, 'a.zip')).toBe('file_type_not_allowed')
  })

  test('four bytes that only look like the end of an archive are no archive', async () => {
    const chance = packed(bytesOf(`PK\x05\x06${'x'.repeat(40)}`), '')
    expect(await outcome(pdfFile({ extra: [chance] }), 'a.pdf')).toBe('kept')
  })

  test('a page with a script in the comment or behind the end of a picture is gone from what is kept', async () => {
    const plain = await picture().jpeg().toBuffer()
    const script = '<html><script>alert(1)</script></html>'
    const comment = Buffer.concat([bytesOf('\xff\xfe'), Buffer.from([0, script.length + 2]), bytesOf(script)])
    const jpeg = Buffer.concat([plain.subarray(0, 2), comment, plain.subarray(2), bytesOf(script)])
    expect(jpeg.includes('<script>')).toBe(true)
    const result = await inspectUpload(jpeg, { declaredName: 'a.jpg' })
    if (!result.ok) throw new Error(result.code)
    expect(result.bytes.includes('script')).toBe(false)
  })

  test.each([
    ['a program that is a GIF', bytesOf('GIF89a/*\x00\x00*/=1;alert(1)'), 'a.gif', 'file_type_not_allowed'],
    ['the same under the name of a JPEG', bytesOf('GIF89a/*\x00\x00*/=1;alert(1)'), 'a.jpg', 'file_disguised'],
    [
      'a drawing with a script',
      bytesOf('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
      'a.svg',
      'file_type_not_allowed',
    ],
    ['a drawing under the name of a PNG', bytesOf('<?xml version="1.0"?><svg/>'), 'a.png', 'file_disguised'],
    [
      'a PDF that begins later',
      bytesOf(`<html><script>alert(1)</script>${pdfFile().toString('latin1')}`),
      'a.pdf',
      'file_disguised',
    ],
    ['a program of Windows', bytesOf('MZ\x90\x00\x03'), 'a.pdf.exe', 'file_type_not_allowed'],
  ])('%s is refused', async (_, bytes, name, code) => {
    expect(await outcome(bytes, name)).toBe(code)
  })
})

describe('what grows when it is opened', () => {
  test('a page that unpacks to 300 MB, and one packed twice, are refused', async () => {
    const zeros = Buffer.alloc(300 * 1024 * 1024)
    const bomb = deflateSync(zeros, { level: 9 })
    expect(bomb.length).toBeLessThan(400_000)
    expect(await outcome(pdfFile({ extra: [packed(bomb, '/Filter /FlateDecode')] }), 'a.pdf')).toBe('pdf_not_checkable')
    const twice = packed(deflateSync(deflateSync(Buffer.alloc(1_000_000))), '/Filter [/FlateDecode /FlateDecode]')
    expect(await outcome(pdfFile({ extra: [twice] }), 'a.pdf')).toBe('pdf_not_checkable')
  })

  test('a page as scanners make it is kept', async () => {
    const noise = Buffer.from(Array.from({ length: 900_000 }, (_, index) => (index * index * 31) % 253))
    const page = packed(deflateSync(noise, { level: 1 }), '/Subtype /Image /Filter /FlateDecode')
    expect(await outcome(pdfFile({ extra: [page] }), 'a.pdf')).toBe('kept')
  })

  test.each([
    ['50,000 × 50,000', 50_000, 50_000],
    ['50,000 × 1,001', 50_000, 1001],
    ['1 × 2,000,000,000', 1, 2_000_000_000],
  ])('a picture that says it has %s pixels is refused unopened', async (_, width, height) => {
    expect(['picture_too_large', 'file_damaged']).toContain(await outcome(pngDeclaring(width, height), 'a.png'))
  })

  test('an animation is no picture of a paper', async () => {
    const still = await picture().png().toBuffer()
    const control = Buffer.from('000000086163544c000000640000000000000000', 'hex')
    const animated = Buffer.concat([still.subarray(0, 33), control, still.subarray(33)])
    expect(await outcome(animated, 'a.png')).toBe('file_disguised')
  })
})

describe('names', () => {
  const jpeg = () => picture().jpeg().toBuffer()

  test.each([
    ['a path', '../../../../etc/passwd.jpg', 'kept'],
    ['a path of Windows', '..\\..\\boot.ini.jpg', 'kept'],
    ['NUL before another ending', 'a.jpg\0.exe', 'file_disguised'],
    ['NUL after another ending', 'a.exe\0.jpg', 'kept'],
    ['a mark that turns the name around', 'scan\u202egpj.exe', 'file_disguised'],
    ['a megabyte', `${'x'.repeat(1024 * 1024)}.jpg`, 'kept'],
    ['nothing', '', 'kept'],
    ['dots only', '....', 'kept'],
    ['an ending in capitals', 'SCAN.JPEG', 'kept'],
    ['two endings', 'scan.jpg.pdf', 'file_disguised'],
  ])('%s: nothing but its ending is looked at, and none of it is kept', async (_, name, expected) => {
    const started = await inspectUpload(await jpeg(), { declaredName: name })
    expect(started.ok ? 'kept' : started.code).toBe(expected)
    expect(JSON.stringify(Object.keys(started))).not.toMatch(/name/i)
  })
})
