import { once } from 'node:events'
import { createInterface } from 'node:readline/promises'
import { speech } from '../server/platform/i18n/catalogue.ts'
import { chosenLanguage } from './language.ts'
import { runCommand } from './run.ts'

const words = process.argv.slice(2)
// Whoever reads may have seen enough: `rcms match … | head`. The code is the one that other programs then end with.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(141)
})
process.exitCode = await runCommand(words, {
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
  words: speech(chosenLanguage(words, process.env)),
  env: process.env,
  bytes: () => process.stdin,
  drained: async () => process.stdout.writableNeedDrain && once(process.stdout, 'drain'),
  ...(process.stdin.isTTY ? { ask } : {}),
})

async function ask(question: string): Promise<string> {
  const lines = createInterface({ input: process.stdin, output: process.stderr })
  try {
    return await lines.question(`${question} `)
  } finally {
    lines.close()
  }
}
