import { sql } from 'kysely'
import { type ExportAsked, type ExportJob, exportDays, mostExports } from '../../../contract/exports.ts'
import { asSystem } from '../../platform/database/as-system.ts'
import { type Official, withOfficial } from '../../platform/http/actor.ts'
import { problem } from '../../platform/http/problems.ts'
import type { Services } from '../../platform/services.ts'
import { requireCounter } from '../statistics/counting.ts'
import { countingFor } from './ask-as.ts'
import { faultOfAsked } from './check-asked.ts'
import { jobOf, ownExport } from './view.ts'

/** Of one official one question at a time; the number means that, whoever else takes locks. */
const askingLock = 50_468

/**
 * Keeps what an official wants written into a file, for the job that makes it.
 *
 * @throws ProblemError 403 for whoever counts nothing; 404 for an agreement to which the own State is no party; 422 at the field that
 *   is wrong, or `beyond_disclosure` with the rule that stopped it; 409 `too_many_exports` while others of theirs wait
 */
export async function askForExport(services: Services, official: Official, asked: ExportAsked): Promise<ExportJob> {
  requireCounter(official)
  const fault = faultOfAsked(asked, services.agreements.current)
  if (fault) {
    const { path, code, values } = fault
    const field = { path, code, messageId: `shapes.fault.${code}`, ...(values ? { values } : {}) }
    throw problem(422, 'invalid', { fields: [field] })
  }
  await countingFor(services, official, asked)
  const exportId = services.newId()
  const now = services.clock()
  return withOfficial(services, official, async (tx) => {
    await asSystem(tx, async () => {
      // One question after another, or twenty at once would each see none that waits.
      await sql`select pg_advisory_xact_lock(${askingLock}, hashtext(${official.userId}))`.execute(tx)
      const waiting = await tx
        .selectFrom('exports')
        .select('export_id')
        .where('user_id', '=', official.userId)
        .where('state', 'in', ['waiting', 'working'])
        .execute()
      if (waiting.length >= mostExports) throw problem(409, 'too_many_exports', { values: { most: mostExports } })
      await tx
        .insertInto('exports')
        .values({
          ...{ export_id: exportId, user_id: official.userId, authority_id: official.authority.id },
          asked: JSON.stringify({ ...asked, language: asked.language ?? official.language }),
          ...{ asked_at: now, state: 'waiting', kept_until: new Date(now.getTime() + exportDays * 86_400_000) },
        })
        .execute()
    })
    return jobOf(await ownExport(tx, official, exportId))
  })
}
