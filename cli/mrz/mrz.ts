import { createReadStream } from 'node:fs'
import { type MrzResult, parseMrz } from '../../domain/identity/mrz/parse.ts'
import { type PlainDate, toDay } from '../../domain/time/plain-date.ts'
import { type Command, type Io, json, type Options, textOption } from '../command.ts'
import { documentsIn } from './blocks.ts'
import { readMany } from './many.ts'
import { readPictureFile } from './picture.ts'
import { recordOf } from './record.ts'
import { decoded, gathered, isNoText, whole, withHead } from './text.ts'
import { inWords } from './words.ts'

/** Reads the machine-readable zones of travel documents, as text or in a picture; no database. */
export const mrz: Command = {
  options: { file: { type: 'string' }, lines: { type: 'boolean' }, today: { type: 'string' }, ...json },
  required: ['file'],
  operands: ['file'],
  example: 'rcms mrz --json passport.jpg',
  run: async (options, io) => {
    const file = textOption(options, 'file')
    const today = textOption(options, 'today') || new Date().toISOString().slice(0, 10)
    if (!isDay(today)) {
      io.err(io.words.t('cli.mrz.not-a-day', { day: today }))
      return 2
    }
    const opened = await open(file, io)
    if (!opened) return 2
    const [head, rest] = opened
    if (isNoText(head)) {
      const results = await readPictureFile(await gathered(head, rest), file, today, io)
      if (typeof results === 'string') return showUnread(results, options, io)
      return results ? show(results, options, io) : 2
    }
    const text = decoded(head, rest)
    if (options.lines) return (await readMany(text, today, io)) ? 0 : 1
    return showText(await whole(text), today, options, io)
  },
}

function show(results: readonly MrzResult[], options: Options, io: Io): number {
  const allValid = results.every(({ valid }) => valid)
  if (options.lines) for (const result of results) io.out(JSON.stringify(recordOf(result)))
  else if (options.json) io.out(JSON.stringify(asOne(results), null, 2))
  else {
    if (results.length > 1) io.out(io.words.t('mrz.picture.several', { count: results.length }))
    for (const [index, result] of results.entries()) {
      if (index > 0) io.out('')
      for (const line of inWords(result, io.words)) io.out(line)
    }
  }
  return allValid && (results.length === 1 || options.lines) ? 0 : 1
}

/** One document; of several, which only `--lines` tells apart, that there are several. */
async function showText(text: string, today: PlainDate, options: Options, io: Io): Promise<number> {
  const result = parseMrz(text, today)
  const documents = result.format ? [] : await documentsIn(text)
  if (documents.length < 2) return show([result], options, io)
  io.err(io.words.t('cli.mrz.several', { count: documents.length }))
  if (options.json) io.out(JSON.stringify(asOne(documents.map((one) => parseMrz(one, today))), null, 2))
  return 1
}

/** What was looked at and holds no lines, or none that can be read; why was said already. */
function showUnread(code: string, options: Options, io: Io): number {
  const record = recordOf(unreadable({ field: 'format', code }))
  if (options.lines) io.out(JSON.stringify(record))
  else if (options.json) io.out(JSON.stringify(record, null, 2))
  return 1
}

/** Nothing read, and why. */
function unreadable(fault: MrzResult['faults'][number]): MrzResult {
  return { ...parseMrz('', '2000-01-01'), faults: [fault] }
}

function isDay(text: string): boolean {
  try {
    return Number.isInteger(toDay(text))
  } catch {
    return false
  }
}

/** Several documents in one picture are no document: none is chosen, all are there to choose from. */
function asOne(results: readonly MrzResult[]) {
  const [only] = results
  if (results.length === 1 && only) return recordOf(only)
  const none = unreadable({ field: 'format', code: 'several', found: String(results.length) })
  return { ...recordOf(none), documents: results.map(recordOf) }
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
