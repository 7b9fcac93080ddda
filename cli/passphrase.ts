import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'
import { type Io, type Options, textOption } from './command.ts'

const shortest = 12

/**
 * The passphrase of a backup: the first line of the file named, otherwise as typed at the terminal, which does not show it.
 * null when there is none that could be used; the reason has been said.
 */
export async function passphraseFor(options: Options, io: Io, { isNew }: { isNew: boolean }): Promise<string | null> {
  const { t } = io.words
  const file = textOption(options, 'passphrase-file')
  if (!file && !process.stdin.isTTY) {
    io.err(t('backup.no-passphrase'))
    return null
  }
  const passphrase = file ? firstLine(file) : await typed(t('backup.ask'))
  if (isNew && passphrase.length < shortest) {
    io.err(t('backup.short-passphrase', { count: shortest }))
    return null
  }
  if (isNew && !file && passphrase !== (await typed(t('backup.ask-again')))) {
    io.err(t('backup.other-passphrase'))
    return null
  }
  return passphrase
}

function firstLine(file: string): string {
  return readFileSync(file, 'utf8').split(/\r?\n/, 1)[0] ?? ''
}

function typed(question: string): Promise<string> {
  process.stderr.write(`${question} `)
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  const lines = createInterface({ input: process.stdin, output: silent, terminal: true })
  return new Promise((resolve) => {
    lines.once('line', (line) => {
      lines.close()
      process.stderr.write('\n')
      resolve(line)
    })
  })
}
