import type { Command } from '../../../domain/case/actions/registry.ts'
import type { CaseFile } from '../../../domain/case/case-file.ts'
import type { Official } from '../../platform/http/actor.ts'
import type { Services } from '../../platform/services.ts'
import { readCaseDocument } from '../documents/read.ts'
import { addCaseFile } from '../uploads/add.ts'
import type { FiledCase } from './file-case.ts'

/** What two States ask of each other and write to each other in practice. */

/** Begins a thread with a file: the page once more, where the person brought a paper with a page. */
export async function beginThread(services: Services, desk: Official, filed: FiledCase): Promise<Command> {
  const [scanId] = filed.persons[0]!.scanIds
  const documentIds: string[] = []
  if (scanId) {
    const { bytes } = await readCaseDocument(services, desk, filed.caseId, scanId)
    const file = { purpose: 'message' as const, personId: '', freeOfAsylumData: true, name: 'page.jpg', bytes }
    documentIds.push((await addCaseFile(services, desk, filed.caseId, file)).documentId)
  }
  return {
    action: 'send_message',
    input: {
      topic: 'The first page of the paper',
      text: 'The copy that went with the application was cut at the edge. The whole page is attached.',
      documentIds,
    },
  }
}

/** Goes on in the thread that began last. */
export function goOn(file: CaseFile, text: string): Command {
  return { action: 'send_message', input: { answers: file.messages.at(-1)!.id, text } }
}

/** Two things are asked at once: a better scan, or the paper itself, and a word from the person. */
export function inquiry(file: CaseFile, filed: FiledCase): Command {
  const { personId } = filed.persons[0]!
  const sent = file.evidence.find((one) => one.personId === personId)
  const paper = sent
    ? {
        kind: 'scan' as const,
        evidenceId: sent.itemId,
        reason: 'unreadable' as const,
        text: 'The lower lines cannot be read.',
      }
    : { kind: 'fingerprints' as const, personId, reason: 'needed_to_search' as const, text: '' }
  const school = 'Which school did the person attend, and who taught there?'
  const question = { kind: 'question' as const, personId, reason: 'needed_to_search' as const, text: school }
  return { action: 'request_information', input: { items: [paper, question] } }
}

/** Everything that is asked is answered: what the person remembers, and what there is no better copy of. */
export function information(file: CaseFile): Command {
  const request = file.informationRequests.find((one) => !one.ended)!
  const answers = request.items.map(({ itemId, kind }) =>
    kind === 'question'
      ? { itemId, kind: 'given' as const, text: 'School No. 5 of the district; the director was called Səfərov.' }
      : { itemId, kind: 'given' as const, text: 'No better copy exists. The original can be shown to the mission.' },
  )
  return { action: 'answer_information', input: { requestId: request.requestId, answers } }
}
