import { Readable } from 'node:stream'
import { readShown } from '../../../contract/exports.ts'
import { type Official, withOfficial } from '../../platform/http/actor.ts'
import { problem } from '../../platform/http/problems.ts'
import type { Services } from '../../platform/services.ts'
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
 * The file of an export, piece by piece: a reader that is slow holds no connection to the database.
 * @throws ProblemError 404 for the export of somebody else; 409 `export_not_there` until it is made, and once its days are over
 */
export async function downloadExport(services: Services, official: Official, exportId: string): Promise<Download> {
  const row = await withOfficial(services, official, (tx) => ownExport(tx, official, exportId))
  const { state, file_key: wrapped, file_epoch: epoch } = row
  if (state !== 'done' || !wrapped || epoch === null) throw problem(409, 'export_not_there')
  const key = keyOf(services, exportId, epoch, wrapped)
  async function* pieces() {
    for (let place = 0; ; place += 1) {
      const piece = await withOfficial(services, official, (tx) =>
        tx
          .selectFrom('export_pieces')
          .select('content')
          .where('export_id', '=', exportId)
          .where('place', '=', place)
          .executeTakeFirst(),
      )
      if (!piece) return
      yield openPiece(key, { exportId, place }, piece.content)
    }
  }
  const { format } = readShown(row.asked)
  const { file_name: name, size } = row
  const mediaType = format ? mediaTypes[format] : 'application/octet-stream'
  return { name: name!, size: Number(size), mediaType, stream: Readable.from(pieces()) }
}
