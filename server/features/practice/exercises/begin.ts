import type { Exercise, ExerciseKind } from '../../../../contract/practice.ts'
import { particularsSection } from '../../../../domain/case/application.ts'
import { withSystem } from '../../../platform/database/transaction.ts'
import { type Official, withOfficial } from '../../../platform/http/actor.ts'
import { notFound } from '../../../platform/http/problems.ts'
import type { Services } from '../../../platform/services.ts'
import { handOver } from '../../drafts/handover.ts'
import { openDraft } from '../../drafts/load.ts'
import { savePart } from '../../drafts/save.ts'
import { draftCase, fileCase } from '../file-case.ts'
import { loadOfficials } from '../officials.ts'
import { type Desk, tellStory } from '../tell-story.ts'
import { createTeller } from '../teller.ts'
import { begunAs, storyFor } from './stage.ts'

/**
 * Makes a fresh case in the stage in which the official acts: every earlier step was taken by a practice colleague,
 * through the command an official would give.
 * @throws ProblemError 404 where the official has nothing to practise of this kind
 */
export async function beginExercise(services: Services, official: Official, kind: ExerciseKind): Promise<Exercise> {
  const story = storyFor(kind, official)
  if (!story) throw notFound()
  const desk = createTeller(services).desk(await loadOfficials(services), `exercise ${services.newId()}`, story.to)
  desk.at(story.submitted)
  const begun = begunAs(kind)
  if (begun !== 'sent') {
    const { caseId, officer } = await draftCase(desk, story)
    if (begun === 'draft') await leaveOpen(desk, officer, caseId)
    else if (officer.authority.id !== official.authority.id) await handOver(desk.services, officer, caseId)
    return { kind, caseId, path: `/applications/${caseId}` }
  }
  const filed = await fileCase(desk, story)
  await tellStory(desk, story, filed)
  return { kind, caseId: filed.caseId, path: await pathOf(services, official, kind, filed.caseId) }
}

/** One answer of an otherwise complete draft is missing: the place of birth. */
async function leaveOpen({ services }: Desk, officer: Official, caseId: string): Promise<void> {
  const { content, versions, pack } = await withOfficial(services, officer, (tx) =>
    openDraft(tx, services, officer, caseId),
  )
  const principal = content.persons.find(({ relation }) => relation === 'principal')!
  const section = particularsSection(pack, principal)!
  const { birth_place: _, ...answers } = content.answers[section.id]?.[principal.personId] ?? {}
  const part = `section:${section.id}:${principal.personId}`
  await savePart(services, officer, caseId, part, { version: versions[part] ?? 0, content: answers })
}

async function pathOf(services: Services, official: Official, kind: ExerciseKind, caseId: string): Promise<string> {
  if (kind === 'border_officer') return '/arrivals'
  if (kind !== 'verifier') return `/cases/${caseId}`
  const asked = await withSystem(services.pools.system, (tx) =>
    tx
      .selectFrom('verifications')
      .select('request_id')
      .where('case_id', '=', caseId)
      .where('authority_id', '=', official.authority.id)
      .executeTakeFirstOrThrow(),
  )
  return `/verifications/${asked.request_id}`
}
