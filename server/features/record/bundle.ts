import { strToU8, zipSync } from 'fflate'
import type { Services } from '../../platform/services.ts'
import { endings } from '../documents/send.ts'
import { type StoredDocument, sha256 } from '../documents/store.ts'
import type { PersonRecord } from './gather.ts'
import { type Making, printRecord } from './print-record.ts'
import { recordJson } from './record-json.ts'

/**
 * The record as one archive that anybody can open: `record.pdf` to read, `record.json` for other programs, the files as
 * they were sent, and `contents.txt` with the digest of each (as `sha256sum -c` reads it).
 */
export async function bundle(services: Services, record: PersonRecord, making: Making): Promise<Buffer> {
  const documents = record.documents.map((document, index) => ({ name: nameOf(document, index), ...document }))
  const listed = documents.map(({ name, file }) => ({ name, digest: file.digest }))
  const files: [name: string, bytes: Uint8Array][] = [
    ['record.pdf', await printRecord(services, record, making, listed)],
    ['record.json', strToU8(`${JSON.stringify(recordJson(services, record, making, listed), null, 2)}\n`)],
    ...documents.map(({ name, bytes }): [string, Uint8Array] => [name, bytes]),
  ]
  const contents = files.map(([name, bytes]) => `${sha256(Buffer.from(bytes))}  ${name}\n`).join('')
  const archive = Object.fromEntries([...files, ['contents.txt', strToU8(contents)] as const])
  return Buffer.from(zipSync(archive, { mtime: new Date(making.at), level: 6 }))
}

/** Numbered in the order in which they were sent; a name tells what a file is and nothing of the person. */
function nameOf({ file }: StoredDocument, index: number): string {
  const number = String(index + 1).padStart(2, '0')
  return `documents/${number}-${file.purpose.replaceAll('_', '-')}.${endings[file.mediaType] ?? 'bin'}`
}
