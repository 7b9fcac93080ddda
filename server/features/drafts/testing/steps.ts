import sharp from 'sharp'
import type { DraftView } from '../../../../contract/drafts.ts'
import type { Official } from '../../../platform/http/actor.ts'
import { ProblemError } from '../../../platform/http/problems.ts'
import type { Services } from '../../../platform/services.ts'
import { createDraft } from '../create.ts'
import { addFile } from '../files.ts'
import { savePart } from '../save.ts'

/** What tests of drafts do over and over. */

export function newDraft(services: Services, official: Official): Promise<DraftView> {
  return createDraft(services, official, { agreementId: 'test-agreement', requestedState: 'XB' })
}

export function principalOf(draft: DraftView): string {
  const principal = draft.content.persons[0]
  if (!principal) throw new Error('a draft without its principal person')
  return principal.personId
}

/** The problem a step is answered with. */
export async function problemOf(step: Promise<unknown>): Promise<ProblemError> {
  const error = await step.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  if (error instanceof ProblemError) return error
  throw error ?? new Error('no problem was answered')
}

export function picture(colour = '#808080'): Promise<Buffer> {
  return sharp({ create: { width: 1200, height: 1600, channels: 3, background: colour } })
    .jpeg()
    .toBuffer()
}

export async function addPhotograph(services: Services, official: Official, caseId: string, personId: string) {
  const bytes = await picture()
  const upload = { purpose: 'photograph', personId, freeOfAsylumData: true, name: 'face.jpg', bytes } as const
  return addFile(services, official, caseId, upload)
}

/** Answers whatever the invented form must know of its principal person, photograph included. */
export async function complete(services: Services, official: Official, draft: DraftView): Promise<string> {
  const { caseId } = draft
  const personId = principalOf(draft)
  const photograph = await addPhotograph(services, official, caseId, personId)
  const persons = [{ ...draft.content.persons[0], photographId: photograph.documentId }]
  await savePart(services, official, caseId, 'persons', { version: draft.versions.persons ?? 0, content: persons })
  const content = { family_name: { value: 'Məmmədova' }, birth_date: { value: '1990-05-17' } }
  await savePart(services, official, caseId, `section:principal:${personId}`, { version: 0, content })
  return personId
}
