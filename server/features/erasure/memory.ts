import type { MemoryView, SignedCertificate } from '../../../contract/erasure.ts'
import { type Official, withOfficial } from '../../platform/http/actor.ts'
import { notFound } from '../../platform/http/problems.ts'
import type { Services } from '../../platform/services.ts'
import { accessTo } from '../cases/read-access.ts'
import { withKey } from './certificate.ts'
import { mayHold, standingHold } from './holds.ts'
import { retentionOfCase } from './retention-view.ts'

/**
 * How long the data of a case are kept, whether they are held, and who was erased, for whoever reads the file.
 * @throws ProblemError 404
 */
export function viewMemory(services: Services, official: Official, caseId: string): Promise<MemoryView> {
  return withOfficial(
    services,
    official,
    async (tx) => {
      if (!(await accessTo(tx, services, official, caseId))) throw notFound()
      const row = await tx.selectFrom('cases').selectAll().where('case_id', '=', caseId).executeTakeFirstOrThrow()
      const erasures = await tx
        .selectFrom('erasures')
        .select(['person_id', 'erased_at', 'final_on'])
        .where('case_id', '=', caseId)
        .orderBy('erased_at')
        .orderBy('person_id')
        .execute()
      return {
        retention: await retentionOfCase(tx, services, row),
        hold: mayHold(official) ? await standingHold(tx, caseId) : null,
        mayHold: mayHold(official),
        erasures: erasures.map(({ person_id: personId, erased_at, final_on: finalOn }) => ({
          personId,
          erasedAt: erased_at.toISOString(),
          finalOn,
        })),
      }
    },
    { readOnly: true },
  )
}

/**
 * The certificate of the last erasure of a person, for whoever reads the file.
 * @throws ProblemError 404, also while the person was not erased
 */
export function readCertificate(
  services: Services,
  official: Official,
  caseId: string,
  personId: string,
): Promise<SignedCertificate> {
  return withOfficial(
    services,
    official,
    async (tx) => {
      if (!(await accessTo(tx, services, official, caseId))) throw notFound()
      const row = await tx
        .selectFrom('erasures')
        .select('certificate')
        .where('case_id', '=', caseId)
        .where('person_id', '=', personId)
        .orderBy('erased_at', 'desc')
        .executeTakeFirst()
      if (!row) throw notFound()
      return withKey(services, row.certificate)
    },
    { readOnly: true },
  )
}
