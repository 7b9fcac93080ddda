import type { Command } from '../../../domain/case/actions/registry.ts'
import type { CaseFile } from '../../../domain/case/case-file.ts'
import type { Official } from '../../platform/http/actor.ts'
import type { Services } from '../../platform/services.ts'
import { readCaseDocument } from '../documents/read.ts'
import { addCaseFile, type CaseUpload } from '../uploads/add.ts'
import type { FiledCase } from './file-case.ts'

/** What two States ask of each other and write to each other in practice. */

/** The page of the paper once more, where the person brought one, as a file of a message or of an answer. */
async function page(
  services: Services,
  desk: Official,
  filed: FiledCase,
  of: Pick<CaseUpload, 'purpose' | 'personId'>,
) {
  const [scanId] = filed.persons[0]!.scanIds
  if (!scanId) return []
  const { bytes } = await readCaseDocument(services, desk, filed.caseId, scanId)
  const upload = { ...of, freeOfAsylumData: true, name: 'page.jpg', bytes }
  return [(await addCaseFile(services, desk, filed.caseId, upload)).documentId]
}

/** Begins a thread with a file: the page once more, where the person brought a paper with a page. */
export async function beginThread(services: Services, desk: Official, filed: FiledCase): Promise<Command> {
  const documentIds = await page(services, desk, filed, { purpose: 'message', personId: '' })
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

/** Everything that is asked is answered: what the person remembers, and the page once more, or that there is no better copy. */
export async function information(
  services: Services,
  desk: Official,
  file: CaseFile,
  filed: FiledCase,
): Promise<Command> {
  const request = file.informationRequests.find((one) => !one.ended)!
  const { personId } = filed.persons[0]!
  const scan = request.items.some(({ kind }) => kind === 'scan')
  const documentIds = scan ? await page(services, desk, filed, { purpose: 'answer', personId }) : []
  const answers = request.items.map(({ itemId, kind }) => {
    if (kind === 'question') {
      return { itemId, kind: 'given' as const, text: 'School No. 5 of the district; the director was called Səfərov.' }
    }
    const text =
      documentIds.length > 0
        ? 'The page was scanned again, with the lower lines.'
        : 'No better copy exists. The original can be shown to the mission.'
    return { itemId, kind: 'given' as const, text, ...(documentIds.length > 0 ? { documentIds } : {}) }
  })
  return { action: 'answer_information', input: { requestId: request.requestId, answers } }
}
