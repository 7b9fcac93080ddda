import { z } from 'zod'
import { partContents } from '../../../../contract/drafts.ts'
import { jsonSchema } from './components.ts'
import type { Operation } from './document.ts'

/** Bodies that a route cannot describe by itself, and examples of others. */
export function describeBody(id: string, operation: Operation): void {
  if (id === 'postDraftsByIdFiles') operation.requestBody = uploadBody
  const media = operation.requestBody?.content['application/json']
  if (!media) return
  if (id === 'putDraftsByIdPartsByPart') {
    const properties = media.schema?.properties as Record<string, unknown>
    const shapes = Object.values(partContents).map((shape) => jsonSchema(shape, 'input'))
    properties.content = { description: 'What the part holds; which shape follows from its name', anyOf: shapes }
  }
  if (id in examples) media.example = examples[id]
}

const upload = z.object({
  purpose: z.enum(['photograph', 'evidence']),
  personId: z.uuid(),
  freeOfAsylumData: z.enum(['true', 'false']).describe('Asked of evidence: nothing in it speaks of asylum'),
})

const uploadBody = {
  required: true,
  description: 'One file of at most 20 MB, with the fields before or behind it.',
  content: {
    'multipart/form-data': {
      schema: {
        ...jsonSchema(upload, 'input'),
        properties: {
          ...(jsonSchema(upload, 'input').properties as object),
          file: { type: 'string', contentMediaType: 'application/octet-stream', description: 'PDF, JPEG or PNG' },
        },
        required: ['purpose', 'personId', 'file'],
      },
    },
  },
}

const personId = '0199a1b2-3c4d-7e5f-8a6b-7c8d9e0f1a2b'

const examples: Readonly<Record<string, unknown>> = {
  postSession: { email: 'katrin.vogel@de-lea-berlin.practice.example', password: 'the password of the account' },
  postSessionProof: { code: '123456' },
  postDrafts: { agreementId: 'an-agreement', requestedState: 'XA' },
  postApplications: {
    format: 'openrcms-exchange/1',
    agreement: { id: 'an-agreement' },
    requestingState: 'DE',
    requestedState: 'XA',
    application: {
      procedure: 'normal',
      persons: [
        {
          id: 'p1',
          relation: 'principal',
          personClass: 'own_national',
          answers: { person: { family_name: { value: 'ƏLİYEV' }, birth_date: { value: '1990-05-17' } } },
        },
      ],
    },
  },
  putDraftsByIdPartsByPart: { version: 0, content: { family_name: { value: 'ƏLİYEV' } } },
  postDraftsByIdReturn: { note: 'The second page of the passport is missing.' },
  postDraftsByIdSubmission: {
    attestations: [
      {
        personId,
        legalBasis: 'return_decision',
        enforceable: true,
        noSuspensiveProcedure: true,
        nonRefoulementAssessed: true,
        voluntaryReturn: 'offered_and_declined',
      },
    ],
    form: { documentId: '0199a1b2-3c4d-7e5f-8a6b-7c8d9e0f1a6f', digest: 'a'.repeat(64) },
  },
  postCasesByCaseIdSealedBySection: { personId, purpose: 'To arrange medical care on the flight' },
  postCasesByCaseIdHold: { reason: 'A complaint about the transfer is pending.' },
}
