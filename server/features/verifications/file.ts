import type { VerificationFile } from '../../../contract/work.ts'
import type { AgreementPack } from '../../../domain/agreement/schema.ts'
import type { Corrected } from '../../../domain/case/actions/correction.ts'
import type { Answers } from '../../../domain/case/application.ts'
import { asSystem } from '../../platform/database/as-system.ts'
import { loadCaseKeys } from '../../platform/encryption/case-keys.ts'
import { type Official, withOfficial } from '../../platform/http/actor.ts'
import { notFound } from '../../platform/http/problems.ts'
import { speech } from '../../platform/i18n/catalogue.ts'
import type { Services } from '../../platform/services.ts'
import { writeRead } from '../cases/audit.ts'
import { loadParts, type StoredPart } from '../cases/load.ts'
import { type AnsweredField, fieldAnswer } from '../cases/read-answers.ts'
import { listDocuments } from '../documents/store.ts'
import { machineAnswers } from '../registers/open-answer.ts'
import { againOf, answersOf, eventsOfState } from './answers.ts'
import { headersOf } from './headers.ts'
import { verifiersAt } from './holder.ts'
import { itemOf, type RequestRow, requestRows } from './list.ts'

/**
 * What one register needs to answer one request: the named fields of one person, the named documents, the question, and
 * its own finding. Nothing else of the case.
 * @throws ProblemError 404 for a request that was not put to the official's authority, as for one that does not exist
 */
export async function readVerification(
  services: Services,
  official: Official,
  requestId: string,
): Promise<VerificationFile> {
  if (!official.roles.includes('verifier')) throw notFound()
  return withOfficial(services, official, async (tx) => {
    const row = await requestRows(tx, official).where('request.request_id', '=', requestId).executeTakeFirst()
    if (!row) throw notFound()
    const caseId = row.case_id
    const header = (await headersOf(tx, [caseId])).get(caseId)
    if (!header) throw notFound()
    const keys = await loadCaseKeys(tx, services.keys, caseId)
    const parts = await loadParts(tx, keys, caseId)
    const content = <C>(part: string) => (parts.find((one) => one.part === part)?.content ?? null) as C | null
    const latest = <C>(part: string) => (parts.findLast((one) => one.part === part)?.content ?? null) as C | null
    const sent = content<{ answers: Record<string, Answers> }>(`person:${row.person_id}`)
    const pack = await services.agreements.version(header.packDigest)
    const documents = await listDocuments(tx, caseId)
    const events = await eventsOfState(tx, caseId)
    const now = services.clock().toISOString()
    await asSystem(tx, () => writeRead(tx, services, official, 'verification_read', caseId, now, { requestId }))
    return {
      ...itemOf(row, header, official),
      question: content<{ question: string }>(`question:${requestId}`)?.question || null,
      fields: sent ? namedFields(pack, row, standing(sent.answers, parts, row.person_id), official) : [],
      photographId: row.fields.includes('photograph') ? row.photograph_id : null,
      documents: documents.filter(
        ({ documentId, purpose }) =>
          row.document_ids.includes(documentId) && documentId !== row.photograph_id && purpose !== 'register_scan',
      ),
      finding: latest<{ finding: string }>(`finding:${requestId}`)?.finding || null,
      handedOver: latest<{ text: string }>(`handover:${requestId}`)?.text ?? null,
      again: againOf(events, requestId),
      answers: await answersOf(tx, events, requestId, parts, documents),
      machine: await machineAnswers(tx, keys, { requestId, authorityId: official.authority.id }),
      colleagues: await verifiersAt(tx, official.authority.id),
    }
  })
}

/** A register is asked about the person as the file stands: with what corrigenda put right. */
function standing(
  sent: Record<string, Answers>,
  parts: readonly StoredPart[],
  personId: string,
): Record<string, Answers> {
  const corrected = parts.filter(({ part }) => part === `corrected:${personId}`)
  const answers = { ...sent }
  for (const { content } of corrected) {
    for (const [section, given] of Object.entries((content as Corrected | null)?.answers ?? {})) {
      answers[section] = { ...answers[section], ...given }
    }
  }
  return answers
}

function namedFields(
  pack: AgreementPack,
  row: RequestRow,
  answers: Record<string, Answers>,
  official: Official,
): AnsweredField[] {
  const words = speech(official.language)
  return pack.form.sections
    .filter((section) => section.section !== 'health' && section.section !== 'danger')
    .filter((section) => section.kind === 'person' && section.subject === row.relation)
    .flatMap((section) =>
      section.fields
        .filter((field) => row.fields.includes(field.id))
        .map((field) => fieldAnswer(pack, field, answers[section.id]?.[field.id], words)),
    )
}
