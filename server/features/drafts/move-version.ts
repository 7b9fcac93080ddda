import type { DraftVersion, DraftView } from '../../../contract/drafts.ts'
import { compareAgreements, type RuleChange } from '../../../domain/agreement/compare.ts'
import { inProcedure } from '../../../domain/agreement/in-procedure.ts'
import { rulesFor } from '../../../domain/agreement/precedence.ts'
import type { AgreementPack } from '../../../domain/agreement/schema.ts'
import { answersUnfit, moveAnswers } from '../../../domain/case/draft-version.ts'
import { asSystem } from '../../platform/database/as-system.ts'
import type { Official } from '../../platform/http/actor.ts'
import { withOfficial } from '../../platform/http/actor.ts'
import { fieldSentences } from '../../platform/http/problem-body.ts'
import { speech } from '../../platform/i18n/catalogue.ts'
import type { Services } from '../../platform/services.ts'
import { changeLine } from '../agreements/difference-words.ts'
import { writeAudit } from '../cases/audit.ts'
import { keptPart, type OpenDraft, openDraft } from './load.ts'
import { keptAnswer, newerVersion } from './newer-version.ts'
import { draftProblem } from './problems.ts'
import { tellLists } from './tell-lists.ts'
import { todayOfDraft, viewOf } from './view.ts'
import { lockDraft, touchDraft, writePart } from './write.ts'

/**
 * What becomes of a draft under the version of its agreement that is in force: rules and questions that are otherwise, answers
 * that lose their place, answers to look at again. Changes nothing; all lists are empty where the draft is up to date.
 * @throws ProblemError as openDraft
 */
export function previewVersion(services: Services, official: Official, caseId: string): Promise<DraftVersion> {
  return withOfficial(services, official, async (tx) => {
    const draft = await openDraft(tx, services, official, caseId)
    const { pack, inForce, content } = draft
    const words = speech(official.language)
    const newer = newerVersion(services, draft)
    const today = todayOfDraft(services, draft)
    const changes = changesFor(draft, today)
    const unfit = answersUnfit(pack, inProcedure(inForce.pack, content.setup.procedure), content, today)
    return {
      from: { version: pack.version, digest: draft.packDigest },
      to: { version: inForce.pack.version, digest: inForce.digest },
      mayStay: newer?.mayStay ?? true,
      until: newer?.until ?? null,
      rules: changes.filter((one) => !aboutTheForm(one)).map((one) => changeLine(one, words)),
      form: changes.filter(aboutTheForm).map((one) => changeLine(one, words)),
      unplaced: moveAnswers(pack, inForce.pack, content).unplaced.map((one) =>
        keptAnswer(content, one, official.language, pack),
      ),
      unfit: unfit.map((one) => {
        const answer = content.answers[one.sectionId]![one.key]![one.field]!
        const [told] = fieldSentences([one.fault], words)
        return { ...keptAnswer(content, { ...one, answer }, official.language, pack), message: told!.message }
      }),
    }
  })
}

/**
 * Moves a draft to the version in force. Answers stay with their questions; those without a place go, sealed, beside the
 * draft. Moving twice changes nothing.
 * @param shown the version that the official was shown
 * @throws ProblemError as openDraft; 409 `version_changed` when another version than that is in force
 */
export function moveVersion(services: Services, official: Official, caseId: string, shown: string): Promise<DraftView> {
  return withOfficial(services, official, async (tx) => {
    const before = await openDraft(tx, services, official, caseId)
    if (before.inForce.digest !== shown) throw draftProblem(409, 'version_changed')
    if (before.packDigest === shown) return viewOf(tx, services, official, before)
    await asSystem(tx, async () => {
      await lockDraft(tx, caseId)
      // What was typed until the lock was held is moved too.
      const draft = await openDraft(tx, services, official, caseId)
      await tx.updateTable('drafts').set({ pack_digest: shown }).where('case_id', '=', caseId).execute()
      for (const [part, content] of movedParts(draft)) {
        const version = part === keptPart ? await versionOfKept() : (draft.versions[part] ?? 0)
        await writePart(tx, services, official, { caseId, part, version, content })
      }
      await touchDraft(tx, services, caseId, {})
      await tellLists(tx, draft)
      await writeAudit(tx, services, official, 'draft_moved', caseId, services.clock().toISOString(), {
        from: draft.packDigest,
        to: shown,
      })
    })
    return viewOf(tx, services, official, await openDraft(tx, services, official, caseId))

    async function versionOfKept(): Promise<number> {
      const row = await tx
        .selectFrom('draft_parts')
        .select('version')
        .where('case_id', '=', caseId)
        .where('part', '=', keptPart)
        .executeTakeFirst()
      return row?.version ?? 0
    }
  })
}

/** The parts that are otherwise after the move, each with its new content. */
function movedParts({ pack, inForce, content, kept }: OpenDraft): [part: string, content: unknown][] {
  const { answers, unplaced } = moveAnswers(pack, inForce.pack, content)
  // An emptied answer to a question that is gone is nothing to keep, and must go as well: no later change of its section could be saved.
  const parts = Object.entries(content.answers).flatMap(([sectionId, byKey]) =>
    Object.entries(byKey).flatMap(([key, given]): [string, unknown][] => {
      const stays = answers[sectionId]?.[key] ?? {}
      return Object.keys(stays).length < Object.keys(given).length ? [[`section:${sectionId}:${key}`, stays]] : []
    }),
  )
  return unplaced.length > 0 ? [...parts, [keptPart, [...kept, ...unplaced]]] : parts
}

/** The rules of both versions as they hold for these two States, this procedure and these persons. */
function changesFor({ pack, inForce, content, requestingState }: OpenDraft, today: string): RuleChange[] {
  const { requestedState, procedure } = content.setup
  const scope = {
    requesting: requestingState,
    requested: requestedState,
    procedure,
    personClasses: content.persons.map(({ personClass }) => personClass),
    on: today,
  }
  const rules = (one: AgreementPack) => ({ ...rulesFor(one, scope), protocols: [] })
  return compareAgreements(rules(pack), rules(inForce.pack)).filter((one) => concerns(one, procedure, requestingState))
}

/** Facts about who read a rule and when: no official at a draft decides by them. */
const ofTheReading: readonly string[] = ['checkedBy', 'checkedOn', 'note', 'source', 'version']

function concerns(change: RuleChange, procedure: string, requestingState: string): boolean {
  const { kind, key, facts } = change.rule
  if (change.change === 'changed' && ofTheReading.includes(change.fact)) return false
  // Until when the earlier version counts is told apart.
  if (kind === 'transition') return false
  if (kind === 'clock') return (facts.procedures as string[]).includes(procedure)
  if (kind === 'procedure') return key === procedure
  if (kind === 'legal_basis' || kind === 'statelessness') return key.startsWith(`${requestingState} `)
  return true
}

function aboutTheForm({ rule: { kind } }: RuleChange): boolean {
  return kind === 'field' || kind === 'form_section' || kind === 'form'
}
