import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { speech } from '../server/platform/i18n/catalogue.ts'
import { runCommand } from './run.ts'

const folder = mkdtempSync(join(tmpdir(), 'rcms-mrz-'))
const lines = 'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10\n'

async function rcms(words: string[], piped = '', language: 'en' | 'az' = 'en') {
  const out: string[] = []
  const err: string[] = []
  const io = { out: (text: string) => out.push(text), err: (text: string) => err.push(text) }
  const code = await runCommand(words, { ...io, input: async () => piped, words: speech(language), env: {} })
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

test('a picture is refused plainly, and a file that is not there is named', async () => {
  const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')
  expect(await rcms(['mrz', file('passport.png', png)])).toMatchObject({
    code: 2,
    err: speech('en').t('cli.mrz.picture'),
  })
  expect(await rcms(['mrz', '/nowhere/lines.txt'])).toMatchObject({ code: 2, err: expect.stringContaining('/nowhere') })
  expect(await rcms(['mrz'])).toMatchObject({ code: 2, err: expect.stringContaining('FILE is missing') })
  expect((await rcms(['mrz', 'one', 'two'])).code).toBe(2)
})
