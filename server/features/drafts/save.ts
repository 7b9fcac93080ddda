// Offered to other features: practice cases are typed like real ones.
import type { SavedPart } from '../../../contract/drafts.ts'
import type { Language } from '../../../contract/i18n.ts'
import { textIn } from '../../../domain/agreement/localized.ts'
import type { AgreementPack } from '../../../domain/agreement/schema.ts'
import type { ApplicationContent } from '../../../domain/case/application.ts'
import { asSystem } from '../../platform/database/as-system.ts'
import type { Transaction } from '../../platform/database/transaction.ts'
import { loadCaseKeys } from '../../platform/encryption/case-keys.ts'
import type { Official } from '../../platform/http/actor.ts'
import { withOfficial } from '../../platform/http/actor.ts'
import type { ProblemError } from '../../platform/http/problems.ts'
import { problem } from '../../platform/http/problems.ts'
import { speech } from '../../platform/i18n/catalogue.ts'
import type { Services } from '../../platform/services.ts'
import { requireParties } from './create.ts'
import type { OpenDraft } from './load.ts'
import { openDraft } from './load.ts'
import { checkPart } from './parts.ts'
import { draftProblem, wrongField } from './problems.ts'
import { draftKey, openPart } from './seal-parts.ts'
import { titleOf } from './title.ts'
import { sectionsOfDraft } from './view.ts'
import { lockDraft, touchDraft, writePart } from './write.ts'

/**
 * Saves one part of a draft. Unfinished and wrong values are saved and reported among the faults of their section.
 * @throws ProblemError 409 `draft_changed` with who changed the part and its content as it stands now (`current`), when
 *   the change was based on an older version; 409 `version_changed` when the draft was moved to another version of its
 *   agreement while the change waited; 422 for a shape or size that no form of ours sends
 */
export function savePart(
  services: Services,
  official: Official,
  caseId: string,
  part: string,
  input: { version: number; content?: unknown },
): Promise<SavedPart> {
  return withOfficial(services, official, async (tx) => {
    const before = await openDraft(tx, services, official, caseId)
    const checked = checkPart(before.pack, caseId, part, input.content)
    if (!checked.ok) throw problem(422, 'invalid', { fields: checked.fields })
    const { content } = checked
    if (part === 'setup') checkSetup(services, before, content as ApplicationContent['setup'])
    const version = await asSystem(tx, async () => {
      await lockDraft(tx, caseId)
      return writePart(tx, services, official, { caseId, part, version: input.version, content })
    })
    if (version === null) throw await changedMeanwhile(tx, services, official, before, part)
    const draft = await openDraft(tx, services, official, caseId)
    // Moved while this waited: what was checked against the earlier form may have no place in this one, and nobody would see it.
    if (draft.packDigest !== before.packDigest) throw draftProblem(409, 'version_changed')
    const { requestedState } = draft.content.setup
    await asSystem(tx, () => touchDraft(tx, services, caseId, { title: titleOf(draft), requestedState }))
    return { part, version, savedAt: services.clock().toISOString(), ...sectionsOfDraft(services, official, draft) }
  })
}

/** The agreement stands from the beginning, and so do its parties. */
function checkSetup(services: Services, draft: OpenDraft, setup: ApplicationContent['setup']): void {
  if (setup.agreementId !== draft.agreementId) throw wrongField('agreementId', 'agreement_stands')
  requireParties(services, draft.pack, draft.requestingState, setup.requestedState)
}

async function changedMeanwhile(
  tx: Transaction,
  services: Services,
  official: Official,
  { caseId, pack }: OpenDraft,
  part: string,
): Promise<ProblemError> {
  const row = await tx
    .selectFrom('draft_parts')
    .innerJoin('users', 'users.user_id', 'draft_parts.updated_by')
    .select(['draft_parts.version', 'draft_parts.sealed', 'draft_parts.updated_at', 'users.name', 'users.authority_id'])
    .where('case_id', '=', caseId)
    .where('part', '=', part)
    .executeTakeFirst()
  if (!row) return draftProblem(409, 'draft_changed', { changes: [], current: { version: 0, content: null } })
  const key = (await loadCaseKeys(tx, services.keys, caseId)).get(draftKey(caseId))
  if (!key) throw new Error('the key of a draft is missing')
  const what = partTitle(pack, part, official.language)
  return draftProblem(409, 'draft_changed', {
    changes: [{ at: row.updated_at.toISOString(), by: row.name, authority: row.authority_id, what }],
    current: { version: row.version, content: openPart(key, caseId, part, row.sealed) },
  })
}

/** What a part is called, in the reader's language. */
function partTitle(pack: AgreementPack, part: string, language: Language): string {
  const [kind, sectionId] = part.split(':')
  const section = pack.form.sections.find((one) => kind === 'section' && one.id === sectionId)
  return section ? textIn(section.title, language) : speech(language).t(`drafts.part.${kind}`)
}
