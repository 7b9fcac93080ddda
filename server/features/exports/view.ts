import type { Selectable } from 'kysely'
import type { z } from 'zod'
import type { ExportJob, exportJobs } from '../../../contract/exports.ts'
import { readShown } from '../../../contract/exports.ts'
import type { Database } from '../../platform/database/schema.ts'
import type { Transaction } from '../../platform/database/transaction.ts'
import { type Official, withOfficial } from '../../platform/http/actor.ts'
import { notFound } from '../../platform/http/problems.ts'
import type { Services } from '../../platform/services.ts'

/** As many as a page shows; files end after some days, so nobody has more for long. */
const most = 50

/** The own ones, newest first: what a colleague asked for is that colleague's. */
export function listExports(services: Services, official: Official): Promise<z.infer<typeof exportJobs>> {
  return withOfficial(services, official, async (tx) => {
    const rows = await tx
      .selectFrom('exports')
      .selectAll()
      .where('user_id', '=', official.userId)
      .where('authority_id', '=', official.authority.id)
      .orderBy('asked_at', 'desc')
      .orderBy('export_id')
      .limit(most)
      .execute()
    return { items: rows.map(jobOf) }
  })
}

/** @throws ProblemError 404 for the export of somebody else, or of one's own from an authority one has left */
export function readExport(services: Services, official: Official, exportId: string): Promise<ExportJob> {
  return withOfficial(services, official, async (tx) => jobOf(await ownExport(tx, official, exportId)))
}

export async function ownExport(
  tx: Transaction,
  { userId, authority }: Official,
  exportId: string,
): Promise<Selectable<Database['exports']>> {
  const row = await tx
    .selectFrom('exports')
    .selectAll()
    .where('export_id', '=', exportId)
    .where('user_id', '=', userId)
    .where('authority_id', '=', authority.id)
    .executeTakeFirst()
  if (!row) throw notFound()
  return row
}

export function jobOf(row: Selectable<Database['exports']>): ExportJob {
  return {
    exportId: row.export_id,
    asked: readShown(row.asked),
    askedAt: row.asked_at.toISOString(),
    state: row.ended_at ? 'ended' : (row.state as ExportJob['state']),
    rows: row.rows,
    total: row.total,
    size: row.size === null ? null : Number(row.size),
    fileName: row.file_name,
    keptUntil: row.state === 'done' ? row.kept_until.toISOString() : null,
    problem: row.problem,
  }
}
