// Offered to other features: every log of a State is for its oversight.
import type { z } from 'zod'
import type { foundCase } from '../../../contract/oversight.ts'
import { overseesLooks } from '../../../domain/access/oversight.ts'
import type { Transaction } from '../../platform/database/transaction.ts'
import { type Official, withOfficial } from '../../platform/http/actor.ts'
import { notFound, problem } from '../../platform/http/problems.ts'
import type { Services } from '../../platform/services.ts'
import { accessTo, type CaseAccess } from '../cases/read-access.ts'

/** @throws ProblemError 403 for whoever has not the role oversight */
export function requireOversight(official: Official): Official {
  if (!overseesLooks(official.roles)) throw problem(403, 'not_your_role')
  return official
}

/** A case that the official oversees: as a reader of its file. @throws ProblemError 404, exactly as for no case */
export async function overseenCase(
  tx: Transaction,
  services: Services,
  official: Official,
  caseId: string,
): Promise<CaseAccess & { reference: string }> {
  const access = overseesLooks(official.roles) ? await accessTo(tx, services, official, caseId) : null
  if (!access) throw notFound()
  const { reference } = await tx
    .selectFrom('cases')
    .select('reference')
    .where('case_id', '=', caseId)
    .executeTakeFirstOrThrow()
  return { ...access, reference }
}

/** The case with this reference, whatever its capitals. @throws ProblemError 403; 404 where the file is not theirs to read */
export async function findOverseen(
  services: Services,
  official: Official,
  reference: string,
): Promise<z.infer<typeof foundCase>> {
  requireOversight(official)
  return withOfficial(
    services,
    official,
    async (tx) => {
      const row = await tx
        .selectFrom('cases')
        .select(['case_id', 'reference'])
        .where('reference', '=', reference.toUpperCase())
        .executeTakeFirst()
      if (!row || !(await accessTo(tx, services, official, row.case_id))) throw notFound()
      return { caseId: row.case_id, reference: row.reference }
    },
    { readOnly: true },
  )
}
