// Offered to other features: a submission begins with an opened draft.
import { inProcedure } from '../../../domain/agreement/in-procedure.ts'
import type { AgreementPack } from '../../../domain/agreement/schema.ts'
import type { ApplicationContent } from '../../../domain/case/application.ts'
import type { Unplaced } from '../../../domain/case/draft-version.ts'
import type { Transaction } from '../../platform/database/transaction.ts'
import { loadCaseKeys } from '../../platform/encryption/case-keys.ts'
import type { Official } from '../../platform/http/actor.ts'
import { notFound } from '../../platform/http/problems.ts'
import type { Services } from '../../platform/services.ts'
import type { LoadedPack } from '../agreements/load.ts'
import { mayEdit } from './access.ts'
import { composeContent } from './parts.ts'
import { alreadySubmitted } from './problems.ts'
import { draftKey, openPart } from './seal-parts.ts'

/** A draft as it is submitted. */
export interface LoadedDraft {
  /** The version of the agreement under which it is submitted. */
  pack: AgreementPack
  packDigest: string
  caseId: string
  unit: string
  centralAuthority: string
  agreementId: string
  requestingState: string
  content: ApplicationContent
  /** Counts every change of the draft; a submission of an older one would lose what was typed since. */
  version: number
}

/** A draft as its editors see it. */
export interface OpenDraft extends LoadedDraft {
  /** The version that is in force for what is begun today; the draft's own, or a later one. */
  inForce: LoadedPack
  /** By part; a part that was never saved is missing. */
  versions: Record<string, number>
  returned: ReturnNote | null
  kept: Unplaced[]
  createdBy: string
  createdAt: Date
  updatedAt: Date
  handedOverAt: Date | null
}

/** Why the central desk gave a draft back; kept as a sealed part of its own. */
export interface ReturnNote {
  note: string
  by: string
  at: string
}

export const returnPart = 'return'

/** Answers that found no place when the draft was moved to another version of its agreement; sealed like the others. */
export const keptPart = 'kept'

/**
 * Opens a draft for an official, as the app role.
 * @throws ProblemError 404 when it does not exist or is not this official's, 409 when it was submitted
 */
export async function openDraft(
  tx: Transaction,
  services: Services,
  official: Official,
  caseId: string,
): Promise<OpenDraft> {
  const row = await tx
    .selectFrom('drafts')
    .innerJoin('authorities', 'authorities.authority_id', 'drafts.authority_id')
    .selectAll('drafts')
    .select('authorities.state as requesting_state')
    .where('case_id', '=', caseId)
    .executeTakeFirst()
  if (!row) throw notFound()
  const place = { unit: row.authority_id, centralAuthority: row.central_authority_id, handedOverAt: row.handed_over_at }
  if (!mayEdit(official, place)) throw notFound()
  if (row.submitted_at) throw alreadySubmitted()
  const inForce = services.agreements.current.get(row.agreement_id)
  if (!inForce) throw new Error(`agreement ${row.agreement_id} is not installed`)
  const packDigest = row.pack_digest ?? inForce.digest
  const { contents, versions } = await openParts(tx, services, caseId)
  const content = composeContent(contents)
  const returned = (contents.get(returnPart) ?? null) as ReturnNote | null
  return {
    ...place,
    caseId,
    agreementId: row.agreement_id,
    requestingState: row.requesting_state,
    content,
    version: row.version,
    // As it stands in the procedure that is chosen: its form, its classes of persons, its evidence.
    pack: inProcedure(await services.agreements.version(packDigest), content.setup.procedure),
    packDigest,
    inForce,
    versions,
    returned,
    kept: (contents.get(keptPart) ?? []) as Unplaced[],
    createdBy: row.created_by,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }
}

async function openParts(tx: Transaction, services: Services, caseId: string) {
  const rows = await tx
    .selectFrom('draft_parts')
    .select(['part', 'version', 'sealed'])
    .where('case_id', '=', caseId)
    .execute()
  const key = (await loadCaseKeys(tx, services.keys, caseId)).get(draftKey(caseId))
  if (!key) throw new Error('the key of a draft is missing')
  const contents = new Map(rows.map(({ part, sealed }) => [part, openPart(key, caseId, part, sealed)]))
  const saved = rows.filter(({ part }) => part !== returnPart && part !== keptPart)
  return { contents, versions: Object.fromEntries(saved.map(({ part, version }) => [part, version])) }
}
