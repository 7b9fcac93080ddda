import { createQueue, QueueFull } from './one-at-a-time.ts'
import { scanPdf } from './pdf-scan.ts'
import { cleanPicture } from './pictures.ts'
import { type Refusal, refuse } from './refusal.ts'
import { type DeclaredFile, type FileKind, mediaTypeOf, sniff } from './sniff.ts'

/** A file that may be kept: `bytes` are the cleaned ones, the only ones to store. */
export type InspectedFile = {
  ok: true
  kind: FileKind
  mediaType: string
  bytes: Buffer
  width?: number
  height?: number
  pages?: number
}

/** Files are looked at one after another: each may need some hundred megabytes of memory while it is open. */
const inTurn = createQueue(32)

/** Looks at an uploaded file: what it really is, whether it may be kept, and its bytes without what should not be. */
export async function inspectUpload(bytes: Buffer, declared: DeclaredFile): Promise<InspectedFile | Refusal> {
  const sniffed = await sniff(bytes, declared)
  if (!sniffed.ok) return sniffed
  const { kind } = sniffed
  const inspected = await takeTurn(async () => (kind === 'pdf' ? scanPdf(bytes) : cleanPicture(bytes, kind)))
  return inspected.ok ? { ...inspected, kind, mediaType: mediaTypeOf(kind) } : inspected
}

/** Waits for its turn among all files; too long a queue is a refusal like any other. */
export async function takeTurn<T>(job: () => Promise<T>): Promise<T | Refusal> {
  try {
    return await inTurn(job)
  } catch (error) {
    if (error instanceof QueueFull) return refuse('busy')
    throw error
  }
}
