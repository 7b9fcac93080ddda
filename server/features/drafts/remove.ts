import { asSystem } from '../../platform/database/as-system.ts'
import type { Official } from '../../platform/http/actor.ts'
import { withOfficial } from '../../platform/http/actor.ts'
import type { Services } from '../../platform/services.ts'
import { writeAudit } from '../cases/audit.ts'
import { deleteDocuments, listDocuments } from '../documents/store.ts'
import { forgetDraft } from '../notices/drafts.ts'
import { openDraft } from './load.ts'
import { draftProblem } from './problems.ts'
import { tellLists } from './tell-lists.ts'
import { lockDraft } from './write.ts'

/**
 * Removes a draft with its files and destroys its keys, so that no backup gives it back once the keys' epoch is gone.
 * @throws ProblemError 403 for anybody but the unit that drafted it
 */
export function removeDraft(services: Services, official: Official, caseId: string): Promise<void> {
  return withOfficial(services, official, async (tx) => {
    const draft = await openDraft(tx, services, official, caseId)
    if (draft.unit !== official.authority.id) throw draftProblem(403, 'not_your_draft')
    const now = services.clock()
    await asSystem(tx, async () => {
      await lockDraft(tx, caseId)
      // The files first: a policy lets them go only while their draft is there.
      const files = await listDocuments(tx, caseId)
      await deleteDocuments(
        tx,
        caseId,
        files.map((file) => file.documentId),
      )
      await forgetDraft(tx, caseId)
      await tx.deleteFrom('draft_parts').where('case_id', '=', caseId).execute()
      await tx.deleteFrom('drafts').where('case_id', '=', caseId).execute()
      await tx
        .updateTable('data_keys')
        .set({ wrapped: null, destroyed_at: now })
        .where('case_id', '=', caseId)
        .where('wrapped', 'is not', null)
        .execute()
      await tellLists(tx, draft)
      await writeAudit(tx, services, official, 'draft_deleted', caseId, now.toISOString())
    })
  })
}
