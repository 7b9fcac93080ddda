import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { speech } from '../server/platform/i18n/catalogue.ts'
import { runCommand } from './run.ts'

const folder = mkdtempSync(join(tmpdir(), 'rcms-backup-'))
const at = (name: string) => join(folder, name)
writeFileSync(at('passphrase'), 'long enough for this\n')
writeFileSync(at('short'), 'short\n')
writeFileSync(at('other'), 'no backup')
afterAll(() => rmSync(folder, { recursive: true }))

async function rcms(line: string, language: 'en' | 'az' = 'en') {
  const said: string[] = []
  const code = await runCommand(line.split(' '), {
    out: (text) => said.push(text),
    err: (text) => said.push(text),
    words: speech(language),
    env: { RCMS_DATA: at('data') },
  })
  return [code, said.join('\n')] as const
}

test.each([
  [`backup --out ${at('new')}`, 2, /--passphrase-file/],
  [`backup --out ${at('new')} --passphrase-file ${at('short')}`, 2, /at least 12 characters/],
  [`backup --out ${at('new')} --passphrase-file ${at('missing')}`, 1, /missing cannot be opened \(ENOENT\)/],
  [`backup --out ${at('new')} --passphrase-file ${at('passphrase')}`, 1, /There is no installation in .*data/],
  [`backup check --from ${at('other')} --passphrase-file ${at('passphrase')}`, 1, /no backup of OpenRCMS/],
  [`restore --from ${at('missing')} --passphrase-file ${at('passphrase')}`, 1, /missing cannot be opened/],
  [`restore --from ${at('other')} --passphrase-file ${at('passphrase')}`, 1, /no backup of OpenRCMS/],
])('rcms %s says what is wrong, and changes nothing', async (line, code, sentence) => {
  expect(await rcms(line)).toEqual([code, expect.stringMatching(sentence)])
  expect(existsSync(at('data')) || existsSync(at('new'))).toBe(false)
})

test('and in Azerbaijani', async () => {
  const [, said] = await rcms(`restore --from ${at('other')} --passphrase-file ${at('passphrase')}`, 'az')
  expect(said).toMatch(/ehtiyat nüsxəsi deyil/)
})
