import { fork } from 'node:child_process'
import { extname, join } from 'node:path'
import type { PlainDate } from '../../../domain/time/plain-date.ts'
import { createQueue, QueueFull } from '../documents/one-at-a-time.ts'
import { scanPdf } from '../documents/pdf-scan.ts'
import { type Refusal, refuse } from '../documents/refusal.ts'
import { type DeclaredFile, type FileKind, sniff } from '../documents/sniff.ts'
import type { FileRead, UnreadCode } from './read-file.ts'
import type { ReadZone } from './read-gray.ts'

/** The longest that a file may be looked at. */
const MOST_SECONDS = 40

const inTurn = createQueue(8)

/** `reader_failed`: an error of the program, which says nothing about the file; the same file may be read a moment later. */
export type NotRead = { ok: false; code: UnreadCode | 'reader_failed' }
export type PictureRead = { ok: true; zones: ReadZone[] } | NotRead | Refusal

/**
 * Reads the machine-readable zones of a picture (JPEG, PNG) or of the first page of a PDF. Nothing is kept. The file is
 * opened in a process without our environment, which is ended when it takes too long.
 * @returns the zones from top to bottom, valid or not; why there are none; or why the file was refused, as any upload is
 */
export async function readPicture(bytes: Buffer, declared: DeclaredFile, today: PlainDate): Promise<PictureRead> {
  const sniffed = await sniff(bytes, declared)
  if (!sniffed.ok) return sniffed
  try {
    return await inTurn(() => readApart(bytes, sniffed.kind, today))
  } catch (error) {
    if (error instanceof QueueFull) return refuse('busy')
    throw error
  }
}

async function readApart(bytes: Buffer, kind: FileKind, today: PlainDate): Promise<PictureRead> {
  if (kind === 'pdf') {
    const scanned = await scanPdf(bytes)
    if (!scanned.ok) return scanned
  }
  const read = await inProcess(bytes, kind, today)
  if ('zones' in read) return { ok: true, zones: read.zones }
  return read.code === 'file_damaged' ? refuse('file_damaged') : { ok: false, code: read.code }
}

function inProcess(bytes: Buffer, kind: FileKind, today: PlainDate): Promise<FileRead | { code: 'reader_failed' }> {
  // The same file in development (.ts) and in production (.js).
  const program = join(import.meta.dirname, `mrz-process${extname(import.meta.filename)}`)
  const { SystemRoot } = process.env
  const child = fork(program, [], {
    env: SystemRoot ? { SystemRoot } : {},
    execArgv: ['--max-old-space-size=1024'],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  const { promise, resolve } = Promise.withResolvers<FileRead | { code: 'reader_failed' }>()
  // Whoever takes too long met something that no paper holds.
  const late = setTimeout(() => {
    resolve({ code: 'file_damaged' })
    child.kill('SIGKILL')
  }, MOST_SECONDS * 1000)
  const fail = () => resolve({ code: 'reader_failed' })
  child.once('exit', fail)
  child.once('error', fail)
  child.once('message', (answer: FileRead) => resolve(answer))
  child.send({ bytes, kind, today }, (error) => error && fail())
  return promise.finally(() => clearTimeout(late))
}
