import { z } from 'zod'
import { personRelations, stages } from '../domain/agreement/vocabulary.ts'
import { answers, ownReference } from '../domain/case/application.ts'
import { replyBases } from '../domain/case/case-file.ts'
import { checks } from '../domain/case/events.ts'

/** The document by which systems of States hand each other applications and replies; published as JSON Schema. */

export const exchangeFormat = 'openrcms-exchange/1'

const date = z.iso.date()
const key = z
  .string()
  .regex(/^[A-Za-z0-9_-]{1,64}$/)
  .describe('Chosen by whoever writes the document; means something within it alone')
const bySection = z.record(z.string(), answers).describe('By section of the form, then by field')

const exchangedPerson = z.strictObject({
  id: key,
  relation: z.enum(personRelations),
  personClass: z.string().max(100),
  erased: z.boolean().optional().describe('The personal data were destroyed; only that the person was there is left'),
  photograph: key.optional().describe('One of `files`'),
  answers: bySection.optional(),
})

const exchangedEvidence = z.strictObject({
  id: key.optional(),
  person: key.describe('One of `persons`'),
  category: z.string().max(100),
  copy: z.boolean().optional().describe('A copy and not the original; true when not given'),
  authenticated: z.boolean().optional().describe('A copy that an authority certified as true'),
  number: z.string().max(100).optional(),
  issuedOn: z.string().max(10).optional(),
  issuedAt: z.string().max(200).optional(),
  issuedBy: z.string().max(200).optional(),
  expiresOn: z.string().max(10).optional(),
  shownName: z.string().max(200).optional().describe('The name that stands on it'),
  shownBirthDate: z.string().max(10).optional().describe('The birth date that stands on it'),
  note: z.string().max(1000).optional(),
  files: z.array(key).max(20).optional().describe('Some of `files`'),
})

const exchangedCorrigendum = z.strictObject({
  number: z.number().int(),
  recordedAt: z.iso.datetime(),
  reason: z.string().nullable().describe('Empty also where it was erased'),
  persons: z.array(
    z.strictObject({
      person: key.describe('One of `persons` of the application'),
      answers: bySection.describe('Only those that were put right'),
      evidence: z.array(exchangedEvidence).describe('Only what was added'),
    }),
  ),
})

/** Longest base64 text of a file of 20 MB. */
const longestContent = 28_000_000

const exchangedFile = z.strictObject({
  id: key,
  person: key.describe('One of `persons`'),
  purpose: z.enum(['photograph', 'evidence']),
  name: z.string().max(255).optional().describe('Looked at for its ending, and not kept'),
  mediaType: z.string().max(100).optional(),
  size: z.number().int().min(0).optional().describe('Bytes'),
  digest: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional()
    .describe('SHA-256 in hexadecimal'),
  content: z
    .string()
    .max(longestContent)
    .optional()
    .meta({ contentEncoding: 'base64' })
    .describe('In an import. An export leaves it out: files are fetched as documents of the case'),
})

const exchangedApplication = z.strictObject({
  procedure: z.string().max(100),
  interviewRequested: z.boolean().optional(),
  persons: z.array(exchangedPerson).min(1).max(30),
  answers: bySection.optional().describe('What is said about the case as a whole'),
  evidence: z.array(exchangedEvidence).max(100).optional(),
  files: z.array(exchangedFile).max(100).optional(),
  freeOfAsylumData: z
    .boolean()
    .optional()
    .describe(
      'The word of whoever hands in files that none of them tells of an asylum procedure; asked with `content`',
    ),
  references: z
    .array(ownReference)
    .max(20)
    .optional()
    .describe('Own references of whoever hands in the application; the other State never sees them'),
})

const exchangedCase = z.strictObject({
  caseId: z.uuid(),
  reference: z.string(),
  stage: z.enum(stages),
  requestingAuthority: z.string(),
  requestedAuthority: z.string(),
  submittedOn: date,
  receivedOn: date.nullable(),
  form: z.strictObject({ documentId: z.uuid(), digest: z.string() }).describe('The form that was signed'),
  version: z.number().int().describe('Length of the shared stream of the case'),
  exportedAt: z.iso.datetime(),
})

const exchangedReply = z.strictObject({
  persons: z.array(
    z.strictObject({
      person: key.describe('One of `persons` of the application'),
      outcome: z.enum(['accepted', 'refused']),
      basis: z.enum(replyBases).exclude(['agreement']),
      on: date,
      reason: z.string().nullable().describe('A ground of refusal of the agreement'),
      text: z.string().nullable().describe('Empty also where it was erased'),
      checked: z.array(z.enum(checks)).optional().describe('What was looked at before it was decided'),
      established: z
        .strictObject({ name: z.string(), birthDate: z.string() })
        .optional()
        .describe('The name and birth date that the requested State established'),
    }),
  ),
})

export const exchangeDocument = z.strictObject({
  format: z.literal(exchangeFormat),
  agreement: z.strictObject({
    id: z.string().max(100),
    version: z.string().max(100).optional(),
    digest: z.string().max(100).optional().describe('SHA-256 of the rules under which the case runs'),
  }),
  requestingState: z.string().max(3),
  requestedState: z.string().max(3),
  application: exchangedApplication,
  case: exchangedCase.optional().describe('In an export. An import does not look at it'),
  corrigenda: z
    .array(exchangedCorrigendum)
    .optional()
    .describe('In an export, where the application was corrected after it was sent. An import does not look at it'),
  reply: exchangedReply.optional().describe('In an export, once there is a reply. An import does not look at it'),
})
export type ExchangeDocument = z.infer<typeof exchangeDocument>

/** What came of an import: the draft, and whatever is missing until it may be submitted. */
export const importAnswer = z.object({
  draftId: z.uuid(),
  complete: z.boolean(),
  missing: z
    .array(z.object({ path: z.string(), code: z.string(), message: z.string() }))
    .describe('Each at its path in the document that was sent'),
  filesLeftOut: z.array(z.string()).describe('Paths of the files that came without their content'),
})
export type ImportAnswer = z.infer<typeof importAnswer>

/** The published schema of the document (JSON Schema 2020-12). */
export function exchangeSchema(): Record<string, unknown> {
  const { $schema, ...described } = z.toJSONSchema(exchangeDocument, { io: 'input' })
  return {
    $schema,
    title: 'OpenRCMS exchange document',
    description: 'An application for readmission, and the reply to it, as one document.',
    ...described,
  }
}
