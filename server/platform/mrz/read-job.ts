import type { PlainDate } from '../../../domain/time/plain-date.ts'
import type { FileKind } from '../documents/sniff.ts'
import { type FileRead, readFile } from './read-file.ts'

export interface ReadJob {
  bytes: Uint8Array
  kind: FileKind
  today: PlainDate
}

export function readJob({ bytes, kind, today }: ReadJob): Promise<FileRead> {
  return readFile(Buffer.from(bytes), kind, today)
}
