import { createReadStream } from 'node:fs'
import { parseMrz } from '../../domain/identity/mrz/parse.ts'
import { type Command, type Io, json, textOption } from '../command.ts'
import { readMany } from './many.ts'
import { recordOf } from './record.ts'
import { decoded, isNoText, whole, withHead } from './text.ts'
import { inWords } from './words.ts'

/** Reads the machine-readable lines of travel documents from a file or from what is piped in; no database. */
export const mrz: Command = {
  options: { file: { type: 'string' }, lines: { type: 'boolean' }, today: { type: 'string' }, ...json },
  required: ['file'],
  operands: ['file'],
  example: 'rcms mrz --json lines.txt',
  run: async (options, io) => {
    const today = textOption(options, 'today') || new Date().toISOString().slice(0, 10)
    const opened = await open(textOption(options, 'file'), io)
    if (!opened) return 2
    const [head, rest] = opened
    if (isNoText(head)) {
      io.err(io.words.t('cli.mrz.picture'))
      return 2
    }
    const text = decoded(head, rest)
    if (options.lines) return (await readMany(text, today, io)) ? 0 : 1
    const result = parseMrz(await whole(text), today)
    if (options.json) io.out(JSON.stringify(recordOf(result), null, 2))
    else for (const line of inWords(result, io.words)) io.out(line)
    return result.valid ? 0 : 1
  },
}

async function open(file: string, io: Io) {
  try {
    return await withHead(file === '-' ? (io.bytes?.() ?? noBytes()) : createReadStream(file))
  } catch {
    io.err(io.words.t('cli.mrz.no-file', { file }))
    return null
  }
}

async function* noBytes(): AsyncGenerator<Uint8Array> {}
