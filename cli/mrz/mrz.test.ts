import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { speech } from '../../server/platform/i18n/catalogue.ts'
import { pdfOf } from '../../server/platform/mrz/testing/pdf.ts'
import { specimen } from '../../server/platform/mrz/testing/specimens.ts'
import { runCommand } from '../run.ts'

const folder = mkdtempSync(join(tmpdir(), 'rcms-mrz-'))
const lines = 'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10\n'

async function* bytesOf(content: string | Buffer): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(content as string)
  for (let at = 0; at < bytes.length; at += 1000) yield bytes.subarray(at, at + 1000)
}

async function rcms(words: string[], piped: string | Buffer = '', language: 'en' | 'az' = 'en') {
  const out: string[] = []
  const err: string[] = []
  const io = { out: (text: string) => out.push(text), err: (text: string) => err.push(text) }
  const code = await runCommand(words, { ...io, bytes: () => bytesOf(piped), words: speech(language), env: {} })
  return { code, out: out.join('\n'), err: err.join('\n') }
}

function file(name: string, content: string | Buffer): string {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}

test('the lines of a file as JSON', async () => {
  const { code, out } = await rcms(['mrz', '--json', '--today', '2026-03-13', file('lines.txt', lines)])
  expect(code).toBe(0)
  expect(JSON.parse(out)).toMatchObject({
    ...{ format: 'TD3', valid: true, issuingState: 'UTO', surname: 'ERIKSSON', givenNames: 'ANNA MARIA' },
    ...{ documentNumber: 'L898902C3', nationality: 'UTO', birthDate: '1974-08-12', sex: 'female' },
    ...{ expiryDate: '2012-04-15', personalNumber: 'ZE184226B', errors: [] },
  })
})

test('what is piped in, in words, with what no digit protects', async () => {
  const { code, out } = await rcms(['mrz', '-'], lines)
  expect(code).toBe(0)
  expect(out).toMatch(/^Surname +ERIKSSON$/m)
  expect(out).toContain(speech('en').t('mrz.name-unprotected'))
})

test('a fault names its field and what would fit, and the command says so by its exit code', async () => {
  const { code, out } = await rcms(['mrz', '-'], lines.replace('L898902', 'L8989O2'), 'az')
  expect(code).toBe(1)
  expect(out).toContain('Sənədin nömrəsi: yoxlama rəqəmi L8989O2C3 ilə uyğun gəlmir. L898902C3 ilə uyğun gələrdi.')
})

test('a picture or a PDF gives the same object as its lines, from a file or piped in', async () => {
  const { lines: written, picture } = await specimen('TD3', 'phone', 3)
  const expected = (await rcms(['mrz', '--json', '--today', '2026-03-13', '-'], written.join('\n'))).out
  const ways: [string, Buffer][] = [
    ['-', picture],
    [file('anything.bin', picture), Buffer.alloc(0)],
    [file('passport.pdf', await pdfOf(picture)), Buffer.alloc(0)],
  ]
  for (const [from, piped] of ways) {
    const { code, out } = await rcms(['mrz', '--json', '--today', '2026-03-13', from], piped)
    expect(code).toBe(0)
    const { warnings, ...found } = JSON.parse(out)
    expect(found).toEqual(expect.objectContaining({ lines: written, valid: true }))
    expect({ ...JSON.parse(expected), warnings }).toEqual({ ...found, warnings })
  }
})

test('two documents in one picture: both are given, none is chosen', async () => {
  const [passport, card] = [await specimen('TD3', 'scan', 5), await specimen('TD1', 'scan', 4)]
  const page = sharp({ create: { width: 1654, height: 2339, channels: 3, background: '#ffffff' } })
  const laid = (picture: Buffer, turn: number) => sharp(picture).resize({ width: 1000 }).rotate(turn).png().toBuffer()
  const scan = await page
    .composite([
      { input: await laid(card.picture, 0), left: 80, top: 120 },
      { input: await laid(passport.picture, 90), left: 500, top: 1200 },
    ])
    .jpeg()
    .toBuffer()
  const { code, out } = await rcms(['mrz', '--json', '-'], scan)
  const found = JSON.parse(out)
  expect(found).toMatchObject({ format: null, valid: false, surname: '', errors: ['format'] })
  expect(found.documents.map(({ lines }: { lines: string[] }) => lines)).toEqual([card.lines, passport.lines])
  expect(code).toBe(1)
})

test('what cannot be read is said plainly, and a file that is not there is named', async () => {
  const { t } = speech('en')
  const broken = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')
  const empty = await sharp({ create: { width: 900, height: 700, channels: 3, background: '#fff' } })
    .png()
    .toBuffer()
  const soft = await sharp((await specimen('TD3', 'phone', 3)).picture)
    .blur(8)
    .png()
    .toBuffer()
  const said = async (bytes: Buffer) => (await rcms(['mrz', '-'], bytes)).err
  expect(await said(broken)).toBe(t('cli.mrz.refused.file_damaged'))
  expect(await said(empty)).toBe(t('mrz.picture.no_zone'))
  expect(await said(soft)).toBe(t('mrz.picture.blurred'))
  expect(await said(Buffer.from('%PDF-1.7\n1 0 obj\n<< /Encrypt 2 0 R >>\nendobj\n%%EOF\n'))).toBe(
    t('cli.mrz.refused.pdf_encrypted'),
  )
  for (const [bytes, reason] of [[empty, 'no_zone'] as const, [soft, 'blurred'] as const]) {
    const { code, out } = await rcms(['mrz', '--json', '-'], bytes)
    expect(JSON.parse(out)).toMatchObject({ format: null, errors: ['format'], faults: [{ code: reason }], lines: [] })
    expect(code).toBe(1)
  }
  for (const day of ['2026-02-30', 'soon']) {
    expect(await rcms(['mrz', '--today', day, '-'], lines)).toEqual({
      code: 2,
      out: '',
      err: expect.stringContaining(day),
    })
  }
  expect(await rcms(['mrz', '/nowhere/lines.txt'])).toMatchObject({ code: 2, err: expect.stringContaining('/nowhere') })
  expect(await rcms(['mrz'])).toMatchObject({ code: 2, err: expect.stringContaining('FILE is missing') })
  expect((await rcms(['mrz', 'one', 'two'])).code).toBe(2)
})

const keys = [
  ...['format', 'valid', 'issuingState', 'surname', 'givenNames', 'documentNumber', 'nationality'],
  ...['birthDate', 'sex', 'expiryDate', 'personalNumber', 'errors'],
]
const card = 'I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<'

test('two documents in a text are said to be two, and how they are read', async () => {
  const both = `${lines}\n${card}\n`
  expect(await rcms(['mrz', '-'], both)).toEqual({
    code: 1,
    out: '',
    err: speech('en').t('cli.mrz.several', { count: 2 }),
  })
  const { code, out } = await rcms(['mrz', '--json', '-'], both)
  expect(JSON.parse(out)).toMatchObject({
    format: null,
    errors: ['format'],
    documents: [{ format: 'TD3' }, { format: 'TD1' }],
  })
  expect(code).toBe(1)
  // The lines of one document, each for itself.
  expect(await rcms(['mrz', '-'], lines.replace('\n', '\n\n'))).toMatchObject({ code: 0, err: '' })
})

test('many documents: one object a line, in order, and nothing left out', async () => {
  const wrong = lines.replace('L898902C36', 'L898902C37')
  const text = ['\ufeff', lines, '\n \n\n', card.toLowerCase(), '\n\nnot a zone\n\n', wrong.trimEnd()].join('')
  for (const written of [text, text.replaceAll('\n', '\r\n'), Buffer.from(text, 'utf16le')]) {
    const { code, out } = await rcms(['mrz', '--lines', '--today', '2026-03-13', '-'], written)
    const found = out.split('\n').map((line) => JSON.parse(line))
    expect(found.map(({ format, valid, errors }) => [format, valid, errors])).toEqual([
      ['TD3', true, []],
      ['TD1', true, []],
      [null, false, ['format']],
      ['TD3', false, ['documentNumber', 'composite']],
    ])
    for (const one of found) expect(Object.keys(one)).toEqual(expect.arrayContaining(keys))
    expect(code).toBe(1)
  }
  expect(await rcms(['mrz', '--lines', file('one.txt', card)])).toMatchObject({ code: 0 })
  expect(await rcms(['mrz', '--lines', '--json', '-'], '')).toEqual({ code: 0, out: '', err: '' })
})

test('thousands of documents are read as they come in, without waiting for the last', async () => {
  const io = { err: () => undefined, words: speech('en'), env: {} }
  let sent = 0
  let firstOutAfter = 0
  let count = 0
  async function* source(): AsyncGenerator<Uint8Array> {
    for (; sent < 5000; sent++) yield Buffer.from(`${lines}\n`)
  }
  const out = (text: string) => {
    firstOutAfter ||= sent
    count += text.split('\n').length
  }
  expect(await runCommand(['mrz', '--lines', '-'], { ...io, out, bytes: source })).toBe(0)
  expect(count).toBe(5000)
  expect(firstOutAfter).toBeLessThan(1000)
})
