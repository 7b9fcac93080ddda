import { z } from 'zod'
import { localized } from '../domain/agreement/form.ts'
import { answeredField, personName } from './cases.ts'
import { fileView } from './drafts.ts'

/** The work lists of those who do not read the file of a case: registers and the border. */

export const verificationItem = z.object({
  requestId: z.uuid(),
  caseId: z.uuid(),
  reference: z.string(),
  agreementId: z.string(),
  register: z.string(),
  askedBy: z.string(),
  askedAt: z.iso.datetime(),
  wantedOn: z.iso.date().nullable(),
  person: personName,
  result: z.enum(['match', 'possible', 'no_match', 'unavailable']).nullable(),
  answeredAt: z.iso.datetime().nullable(),
})
export type VerificationItem = z.infer<typeof verificationItem>

export const verificationList = z.object({ items: z.array(verificationItem), next: z.string().nullable() })
export const verificationQuery = z.object({
  view: z.enum(['open', 'answered']).default('open'),
  cursor: z.string().optional(),
})

/** Only the fields and documents the central authority named; not the application, not the attestation, not the flight. */
export const verificationFile = verificationItem.extend({
  question: z.string().nullable(),
  fields: z.array(answeredField),
  photographId: z.string().nullable(),
  documents: z.array(fileView),
  finding: z.string().nullable(),
})
export type VerificationFile = z.infer<typeof verificationFile>

export const arrivalItem = z.object({
  transferId: z.uuid(),
  personId: z.uuid(),
  caseId: z.uuid(),
  reference: z.string(),
  requestingState: z.string(),
  person: personName,
  photographId: z.string().nullable(),
  crossingPoint: z.string(),
  date: z.iso.date(),
  time: z.string(),
  flight: z.string(),
  departure: z.string(),
  escorts: z.number().int(),
  medicalEscort: z.boolean(),
  needs: z.string().nullable(),
  state: z.enum(['notified', 'stopped', 'failed', 'arrived']),
})
export type ArrivalItem = z.infer<typeof arrivalItem>

export const arrivals = z.object({
  today: z.iso.date(),
  items: z.array(arrivalItem),
  failureReasons: z.array(z.object({ id: z.string(), title: localized })),
})
export type Arrivals = z.infer<typeof arrivals>
