import { z } from 'zod'
import { certainties, personRelations } from '../domain/agreement/vocabulary.ts'
import { period } from '../domain/time/deadline.ts'

const date = z.iso.date()

/** The rule of the pack by which data are kept, applied to one case. */
export const retentionView = z.object({
  period,
  endedOn: date.describe('The day from which the period counts'),
  dueOn: date.describe('The last day on which the data are kept'),
  article: z.string().nullable(),
  certainty: z.enum(certainties),
  source: z.string(),
  takesEffect: z.boolean().describe('Outside practice only a verified rule erases'),
})
export type RetentionView = z.infer<typeof retentionView>

/** What a certificate of erasure says. Of private streams it says nothing: both States read it. */
export const certificate = z.object({
  kind: z.literal('openrcms.erasure'),
  version: z.literal(1),
  practice: z.boolean(),
  erasureId: z.uuid(),
  caseId: z.uuid(),
  personId: z.uuid(),
  reference: z.string().nullable().describe('null for a draft, which had none'),
  relation: z.enum(personRelations).nullable(),
  agreement: z.object({ id: z.string(), version: z.string() }).nullable(),
  requestingState: z.string().nullable(),
  requestedState: z.string().nullable(),
  basis: z.enum(['retention', 'order', 'restore']),
  retention: retentionView.nullable(),
  erasedAt: z.iso.datetime(),
  finalOn: date.describe('From this day no backup can bring the person back'),
  backupDays: z.number().int(),
  destroyed: z.object({
    payloads: z.object({ count: z.number().int(), digest: z.string() }),
    documents: z.array(
      z.object({ documentId: z.uuid(), purpose: z.string(), size: z.number().int(), digest: z.string() }),
    ),
  }),
  kept: z
    .object({ sharedEvents: z.number().int(), headHash: z.string() })
    .nullable()
    .describe('Length and last hash of the shared stream, which the erasure did not change'),
})
export type Certificate = z.infer<typeof certificate>

export const signedCertificate = z.object({
  certificate,
  jws: z.string().describe('The same, signed (compact JWS, EdDSA)'),
  publicKey: z.object({ kty: z.string(), crv: z.string(), x: z.string() }),
})
export type SignedCertificate = z.infer<typeof signedCertificate>

export const holdView = z.object({
  placedAt: z.iso.datetime(),
  placedBy: z.string().nullable().describe('Name of the official'),
  reason: z.string(),
})

/** How long the data of a case are kept, and what of them is gone. */
export const memoryView = z.object({
  retention: retentionView.nullable().describe('null while the case is not over, or the agreement has no rule'),
  hold: holdView.nullable().describe('The hold of the own State'),
  mayHold: z.boolean(),
  erasures: z.array(z.object({ personId: z.uuid(), erasedAt: z.iso.datetime(), finalOn: date })),
})
export type MemoryView = z.infer<typeof memoryView>

export const placeHold = z.strictObject({ reason: z.string().trim().min(5).max(500) })
