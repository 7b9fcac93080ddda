// Offered to other features: practice cases are handed over like real ones.
import type { DraftView } from '../../../contract/drafts.ts'
import { asSystem } from '../../platform/database/as-system.ts'
import type { Official } from '../../platform/http/actor.ts'
import { withOfficial } from '../../platform/http/actor.ts'
import type { Services } from '../../platform/services.ts'
import { writeAudit } from '../cases/audit.ts'
import { settleHandedOver, tellHandedOver } from '../notices/drafts.ts'
import { isCentralDesk } from './access.ts'
import { openDraft, type ReturnNote, returnPart } from './load.ts'
import { draftProblem } from './problems.ts'
import { tellLists } from './tell-lists.ts'
import { viewOf } from './view.ts'
import { lockDraft, touchDraft, writePart } from './write.ts'

/**
 * Hands a draft to the central desk for signature, complete or not; the answer says what is missing. The unit goes on
 * editing beside the desk. Handing over twice changes nothing.
 * @throws ProblemError 403 for anybody but the unit that drafted it
 */
export function handOver(services: Services, official: Official, caseId: string): Promise<DraftView> {
  return withOfficial(services, official, async (tx) => {
    const draft = await openDraft(tx, services, official, caseId)
    if (draft.unit !== official.authority.id) throw draftProblem(403, 'not_your_draft')
    if (!draft.handedOverAt) {
      const now = services.clock()
      await asSystem(tx, async () => {
        await lockDraft(tx, caseId)
        // The earlier reason for a return is answered by this.
        await tx.deleteFrom('draft_parts').where('case_id', '=', caseId).where('part', '=', returnPart).execute()
        await touchDraft(tx, services, caseId, { handedOverAt: now })
        await tellLists(tx, draft)
        await tellHandedOver(
          tx,
          services,
          official,
          { ...draft, requestedState: draft.content.setup.requestedState },
          now,
        )
        await writeAudit(tx, services, official, 'draft_handed_over', caseId, now.toISOString())
      })
    }
    return viewOf(tx, services, official, await openDraft(tx, services, official, caseId))
  })
}

/**
 * Gives a draft back to its unit with a note; the desk no longer sees it unless it is its own unit's.
 * @throws ProblemError 403 for anybody but the central desk, 409 when the draft was not handed over
 */
export function giveBack(services: Services, official: Official, caseId: string, note: string): Promise<void> {
  return withOfficial(services, official, async (tx) => {
    const draft = await openDraft(tx, services, official, caseId)
    if (!isCentralDesk(official, draft)) throw draftProblem(403, 'central_desk_only')
    if (!draft.handedOverAt) throw draftProblem(409, 'not_handed_over')
    const now = services.clock()
    const at = now.toISOString()
    const content: ReturnNote = { note, by: official.name, at }
    await asSystem(tx, async () => {
      await lockDraft(tx, caseId)
      const written = await writePart(tx, services, official, { caseId, part: returnPart, version: 0, content })
      if (written === null) throw draftProblem(409, 'not_handed_over')
      await touchDraft(tx, services, caseId, { handedOverAt: null })
      await tellLists(tx, draft)
      await settleHandedOver(tx, official, caseId, now)
      await writeAudit(tx, services, official, 'draft_returned', caseId, at)
    })
  })
}
