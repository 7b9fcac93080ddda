import { Readable } from 'node:stream'
import type { Selectable } from 'kysely'
import { readShown } from '../../../contract/exports.ts'
import type { Database } from '../../platform/database/schema.ts'
import { type Official, withOfficial } from '../../platform/http/actor.ts'
import { problem } from '../../platform/http/problems.ts'
import type { Services } from '../../platform/services.ts'
import { writeAudit } from '../cases/audit.ts'
import { countingOf, requireCounter } from '../statistics/counting.ts'
import { keyOf, openPiece } from './sealed-pieces.ts'
import { ownExport } from './view.ts'
import { mediaTypes } from './write.ts'

export interface Download {
  name: string
  size: number
  mediaType: string
  stream: Readable
}

/**
 * The file of an export, piece by piece: a reader that is slow holds no connection to the database. That it was taken is recorded.
 * @throws ProblemError 404 for the export of somebody else; 403 for whoever might not have it made as it is any more; 409
 *   `export_not_there` until it is made, and once its days are over
 */
export async function downloadExport(services: Services, official: Official, exportId: string): Promise<Download> {
  const row = await withOfficial(services, official, (tx) => ownExport(tx, official, exportId))
  requireCounter(official)
  const { state, file_key: wrapped, file_epoch: epoch } = row
  if (state !== 'done' || !wrapped || epoch === null) throw problem(409, 'export_not_there')
  await requireRight(services, official, row)
  const key = keyOf(services, exportId, epoch, wrapped)
  await withOfficial(services, official, (tx) => {
    const { shape } = readShown(row.asked)
    const act = shape === 'facts' ? 'facts_taken' : 'figures_taken'
    return writeAudit(tx, services, official, act, null, services.clock().toISOString(), { exportId, rows: row.rows })
  })
  const length = Number(row.size)
  async function* pieces() {
    for (let [place, sent] = [0, 0]; sent < length; place += 1) {
      const piece = await withOfficial(services, official, (tx) =>
        tx
          .selectFrom('export_pieces')
          .select('content')
          .where('export_id', '=', exportId)
          .where('place', '=', place)
          .executeTakeFirst(),
      )
      // Taken away meanwhile: whoever reads must not take the half of it for the whole.
      if (!piece) throw problem(409, 'export_not_there')
      const bytes = openPiece(key, { exportId, place }, piece.content)
      sent += bytes.length
      yield bytes
    }
  }
  const { format } = readShown(row.asked)
  const { file_name: name } = row
  const mediaType = format ? mediaTypes[format] : 'application/octet-stream'
  return { name: name!, size: length, mediaType, stream: Readable.from(pieces()) }
}

/** Numbers as they are go to nobody who would now get them under disclosure control; the file may be older than that. */
async function requireRight(
  services: Services,
  official: Official,
  { asked, controlled }: Pick<Selectable<Database['exports']>, 'asked' | 'controlled'>,
): Promise<void> {
  const { agreement, side } = readShown(asked)
  if (agreement === undefined || controlled !== false) return
  const now = await countingOf(services, official, agreement, side)
  if (now.controlled) throw problem(403, 'not_your_role')
}
