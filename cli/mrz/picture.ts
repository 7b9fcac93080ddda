import { basename } from 'node:path'
import type { MrzResult } from '../../domain/identity/mrz/parse.ts'
import type { PlainDate } from '../../domain/time/plain-date.ts'
import type { UnreadCode } from '../../server/platform/mrz/read-file.ts'
import { readPicture } from '../../server/platform/mrz/read-picture.ts'
import { withUnsure } from '../../server/platform/mrz/with-unsure.ts'
import type { Io } from '../command.ts'

/** The zones of a picture or PDF; where there are none, says why and what to do, and gives the code where it could be looked at. */
export async function readPictureFile(
  bytes: Buffer,
  file: string,
  today: PlainDate,
  io: Io,
): Promise<MrzResult[] | UnreadCode | null> {
  // The name of a file on somebody's own disk deceives nobody: what counts is what is in it.
  const name = file === '-' ? '' : basename(file).replace(/\.[^.]*$/, '')
  const read = await readPicture(bytes, { declaredName: name }, today)
  if (read.ok) return read.zones.map(withUnsure)
  const { t, has } = io.words
  if (!('values' in read)) {
    io.err(t(`mrz.picture.${read.code}`))
    return read.code === 'reader_failed' ? null : read.code
  }
  // Officials attach files in the application; at a terminal nobody attaches anything.
  const own = `cli.mrz.refused.${read.code}`
  io.err(t(has(own) ? own : `documents.refused.${read.code}`, read.values))
  return null
}
