import type { ExchangeDocument, ImportAnswer } from '../../../contract/exchange.ts'
import type { AgreementPack } from '../../../domain/agreement/schema.ts'
import { asSystem } from '../../platform/database/as-system.ts'
import type { Transaction } from '../../platform/database/transaction.ts'
import { type Official, withOfficial } from '../../platform/http/actor.ts'
import { earlierReceipt, type IdempotentRequest, KeyTaken, rememberReceipt } from '../../platform/http/idempotency.ts'
import { problem } from '../../platform/http/problems.ts'
import type { Services } from '../../platform/services.ts'
import { sha256 } from '../documents/store.ts'
import { draftsAtAll } from '../drafts/access.ts'
import { requireParties } from '../drafts/create.ts'
import { openDraft } from '../drafts/load.ts'
import { wrongField } from '../drafts/problems.ts'
import { sectionsOfDraft } from '../drafts/view.ts'
import { missingIn } from './missing.ts'
import { documentFaults } from './read-document.ts'
import { decodeFiles, inspectFiles, type ReceivedFile } from './received-files.ts'
import { writeApplication } from './write-application.ts'

/**
 * Makes a draft of an application that another system wrote, wholly or not at all; the same key gives the same answer
 * again. Nothing is submitted: that stays an act of a named official.
 * @throws ProblemError 403 for roles that draft nothing; 409 for States that are no parties today; 422 with every fault at
 *   its path in the document
 */
export async function importApplication(
  services: Services,
  official: Official,
  document: ExchangeDocument,
  key: string,
): Promise<ImportAnswer> {
  if (!draftsAtAll(official)) throw problem(403, 'not_your_role')
  const request = { actorId: official.userId, key, content: { import: withDigests(document) } }
  const earlier = await withOfficial(services, official, (tx) => earlierAnswer(tx, request), { readOnly: true })
  if (earlier) return earlier
  const pack = packOf(services, official, document)
  const { files = [] } = document.application
  const faults = documentFaults(pack, document.application)
  if (faults.length > 0) throw problem(422, 'invalid', { fields: faults })
  const received = await inspectFiles(files, decodeFiles(files))
  try {
    return await withOfficial(services, official, (tx) => write(tx, services, official, document, received, request))
  } catch (error) {
    if (!(error instanceof KeyTaken)) throw error
    // The same request arrived twice at once, and the other one was first.
    const other = await withOfficial(services, official, (tx) => earlierAnswer(tx, request), { readOnly: true })
    if (!other) throw error
    return other
  }
}

async function earlierAnswer(tx: Transaction, request: IdempotentRequest): Promise<ImportAnswer | null> {
  const earlier = await earlierReceipt(tx, request)
  if (earlier?.reused) throw problem(422, 'key_reused')
  return earlier ? (earlier.receipt as ImportAnswer) : null
}

function packOf(services: Services, official: Official, document: ExchangeDocument): AgreementPack {
  const { agreement, requestingState, requestedState } = document
  const pack = services.agreements.current.get(agreement.id)?.pack
  if (!pack) throw wrongField('agreement.id', 'unknown_agreement')
  if (requestingState !== official.authority.state) {
    const field = { path: 'requestingState', code: 'own_state', messageId: 'exchange.field.own_state' }
    throw problem(422, 'invalid', { fields: [field] })
  }
  requireParties(services, pack, requestingState, requestedState)
  return pack
}

async function write(
  tx: Transaction,
  services: Services,
  official: Official,
  document: ExchangeDocument,
  received: readonly ReceivedFile[],
  request: IdempotentRequest,
): Promise<ImportAnswer> {
  const { draftId, personIds } = await asSystem(tx, () => writeApplication(tx, services, official, document, received))
  const draft = await openDraft(tx, services, official, draftId)
  const { sections, complete } = sectionsOfDraft(services, official, draft)
  const { files = [] } = document.application
  const answer: ImportAnswer = {
    draftId,
    complete,
    missing: missingIn(sections, document.application, personIds),
    // Paths and not the sender's identifiers, which may tell whose file it is: the answer is remembered.
    filesLeftOut: files.flatMap(({ content }, index) => (content === undefined ? [`application.files.${index}`] : [])),
  }
  await asSystem(tx, () => rememberReceipt(tx, request, draftId, answer, services.clock().toISOString()))
  return answer
}

/** What makes a request the same as another: everything in it, long contents by their digest. */
function withDigests({ application, ...rest }: ExchangeDocument): unknown {
  const files = application.files?.map(({ content, ...file }) =>
    content === undefined ? file : { ...file, content: sha256(Buffer.from(content)) },
  )
  return { ...rest, application: { ...application, ...(files ? { files } : {}) } }
}
