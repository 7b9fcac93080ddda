import { basename } from 'node:path'
import type { MrzResult } from '../../domain/identity/mrz/parse.ts'
import type { PlainDate } from '../../domain/time/plain-date.ts'
import { readPicture } from '../../server/platform/mrz/read-picture.ts'
import { withUnsure } from '../../server/platform/mrz/with-unsure.ts'
import type { Io } from '../command.ts'

/** The zones of a picture or PDF; where there are none, says why and what to do, and gives null. */
export async function readPictureFile(
  bytes: Buffer,
  file: string,
  today: PlainDate,
  io: Io,
): Promise<MrzResult[] | null> {
  // The name of a file on somebody's own disk deceives nobody: what counts is what is in it.
  const name = file === '-' ? '' : basename(file).replace(/\.[^.]*$/, '')
  const read = await readPicture(bytes, { declaredName: name }, today)
  if (read.ok) return read.zones.map(withUnsure)
  const { t } = io.words
  io.err('values' in read ? t(`documents.refused.${read.code}`, read.values) : t(`mrz.picture.${read.code}`))
  return null
}
