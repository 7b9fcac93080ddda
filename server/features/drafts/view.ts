// Offered to other features: an import says in the same words what is missing.
import type { DraftView } from '../../../contract/drafts.ts'
import type { SectionState } from '../../../domain/case/completeness.ts'
import { completeness, isComplete } from '../../../domain/case/completeness.ts'
import { withBlocking } from '../../../domain/quality/blocking.ts'
import { dateIn } from '../../../domain/time/zone.ts'
import type { Transaction } from '../../platform/database/transaction.ts'
import type { Official } from '../../platform/http/actor.ts'
import { withOfficial } from '../../platform/http/actor.ts'
import { fieldSentences } from '../../platform/http/problem-body.ts'
import { speech } from '../../platform/i18n/catalogue.ts'
import type { Services } from '../../platform/services.ts'
import { listDocuments } from '../documents/store.ts'
import { mayEdit, maySubmit } from './access.ts'
import { type OpenDraft, openDraft } from './load.ts'
import { keptAnswer, newerVersion } from './newer-version.ts'

/** @throws ProblemError as openDraft */
export function readDraft(services: Services, official: Official, caseId: string): Promise<DraftView> {
  return withOfficial(services, official, async (tx) => {
    const draft = await openDraft(tx, services, official, caseId)
    return viewOf(tx, services, official, draft)
  })
}

export async function viewOf(
  tx: Transaction,
  services: Services,
  official: Official,
  draft: OpenDraft,
): Promise<DraftView> {
  return {
    caseId: draft.caseId,
    agreementId: draft.agreementId,
    packDigest: draft.packDigest,
    newer: newerVersion(services, draft),
    kept: draft.kept.map((one) => keptAnswer(draft.content, one, official.language)),
    content: draft.content,
    versions: draft.versions,
    ...sectionsOfDraft(services, official, draft),
    files: await listDocuments(tx, draft.caseId),
    unit: draft.unit,
    createdBy: draft.createdBy,
    createdAt: draft.createdAt.toISOString(),
    updatedAt: draft.updatedAt.toISOString(),
    handedOverAt: draft.handedOverAt?.toISOString() ?? null,
    mayEdit: mayEdit(official, draft),
    maySubmit: maySubmit(official, draft),
    returned: draft.returned,
  }
}

/** Every section with what is missing in it, in the official's language, judged on the requesting State's day. */
export function sectionsOfDraft(
  services: Services,
  official: Official,
  draft: OpenDraft,
): Pick<DraftView, 'sections' | 'complete'> {
  const today = todayOfDraft(services, draft)
  const states = withBlocking(completeness(draft.pack, draft.content, today), draft.pack, draft.content, today)
  return { sections: states.map((state) => inWords(state, official)), complete: isComplete(states) }
}

export function todayOfDraft(services: Services, draft: { requestingState: string }): string {
  const calendar = services.calendars[draft.requestingState]
  if (!calendar) throw new Error(`no calendar is installed for ${draft.requestingState}`)
  return dateIn(calendar.timeZone, services.clock().toISOString())
}

function inWords({ faults, ...state }: SectionState, official: Official): DraftView['sections'][number] {
  return { ...state, faults: fieldSentences(faults, speech(official.language)) }
}
