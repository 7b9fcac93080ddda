import type { ExchangeDocument } from '../../../contract/exchange.ts'
import { draftPerson, evidenceItem, setup, wholeCase } from '../../../domain/case/application.ts'
import type { Transaction } from '../../platform/database/transaction.ts'
import type { Official } from '../../platform/http/actor.ts'
import type { Services } from '../../platform/services.ts'
import { writeAudit } from '../cases/audit.ts'
import { storeDocument } from '../documents/store.ts'
import { insertDraft } from '../drafts/create.ts'
import { composeContent } from '../drafts/parts.ts'
import { titleOf } from '../drafts/title.ts'
import { touchDraft, writePart } from '../drafts/write.ts'
import type { ReceivedFile } from './received-files.ts'

interface Written {
  draftId: string
  /** By the identifiers that the document gave. */
  personIds: ReadonlyMap<string, string>
}

/** Writes a checked application as a draft of the official's unit; as the system role, in the caller's transaction. */
export async function writeApplication(
  tx: Transaction,
  services: Services,
  official: Official,
  document: ExchangeDocument,
  received: readonly ReceivedFile[],
): Promise<Written> {
  const { application, requestedState } = document
  const [agreementId, draftId] = [document.agreement.id, services.newId()]
  const personIds = new Map(application.persons.map(({ id }) => [id, services.newId()]))
  const draft = { caseId: draftId, agreementId, requestedState }
  const requestedAuthority = await insertDraft(tx, services, official, draft)
  const documentIds = await keepFiles(tx, services, official, draftId, received, personIds)
  const { procedure, interviewRequested } = application
  const begun = setup.parse({ agreementId, requestedState, requestedAuthority, procedure, interviewRequested })
  const parts = new Map<string, unknown>([['setup', begun], ...partsOf(services, application, personIds, documentIds)])
  for (const [part, content] of parts) {
    await writePart(tx, services, official, { caseId: draftId, part, version: 0, content })
  }
  const loaded = services.agreements.current.get(agreementId)!
  await touchDraft(tx, services, draftId, { title: titleOf({ pack: loaded.pack, content: composeContent(parts) }) })
  const declared = received.length > 0 ? { declared: 'free of asylum data' } : {}
  const details = { documentIds: [...documentIds.values()], ...declared }
  await writeAudit(tx, services, official, 'draft_imported', draftId, services.clock().toISOString(), details)
  return { draftId, personIds }
}

async function keepFiles(
  tx: Transaction,
  services: Services,
  official: Official,
  caseId: string,
  received: readonly ReceivedFile[],
  personIds: ReadonlyMap<string, string>,
): Promise<Map<string, string>> {
  const documentIds = new Map<string, string>()
  for (const { id, person, ...file } of received) {
    const { documentId } = await storeDocument(tx, services, {
      ...{ caseId, personId: personIds.get(person)!, stream: 'shared', createdBy: official.userId },
      ...file,
    })
    documentIds.set(id, documentId)
  }
  return documentIds
}

/** The parts in which a draft is saved. Identifiers are made anew: those of the document mean something in it alone. */
function partsOf(
  services: Services,
  application: ExchangeDocument['application'],
  personIds: ReadonlyMap<string, string>,
  documentIds: ReadonlyMap<string, string>,
): [string, unknown][] {
  const { persons, evidence = [], references = [], answers = {} } = application
  return [
    ['persons', persons.map((one) => personOf(one, personIds, documentIds))],
    ...persons.flatMap((one) =>
      Object.entries(one.answers ?? {}).map(([section, given]): [string, unknown] => [
        `section:${section}:${personIds.get(one.id)}`,
        given,
      ]),
    ),
    ...Object.entries(answers).map(([section, given]): [string, unknown] => [`section:${section}:${wholeCase}`, given]),
    ['evidence', evidence.map((one) => evidenceOf(services, one, personIds, documentIds))],
    ['references', references],
  ]
}

type Application = ExchangeDocument['application']

function personOf(
  { id, relation, personClass, photograph }: Application['persons'][number],
  personIds: ReadonlyMap<string, string>,
  documentIds: ReadonlyMap<string, string>,
) {
  const photographId = photograph === undefined ? undefined : documentIds.get(photograph)
  const given = { personId: personIds.get(id), relation, personClass }
  return draftPerson.parse(photographId ? { ...given, photographId } : given)
}

function evidenceOf(
  services: Services,
  { id: _, person, files = [], ...item }: NonNullable<Application['evidence']>[number],
  personIds: ReadonlyMap<string, string>,
  documentIds: ReadonlyMap<string, string>,
) {
  return evidenceItem.parse({
    ...item,
    itemId: services.newId(),
    personId: personIds.get(person),
    documentIds: files.flatMap((file) => documentIds.get(file) ?? []),
  })
}
