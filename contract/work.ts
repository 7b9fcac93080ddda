import { z } from 'zod'
import { localized } from '../domain/agreement/form.ts'
import { againGrounds, recallReasons, verificationResults } from '../domain/case/events.ts'
import { answeredField, personName } from './cases.ts'
import { fileView } from './drafts.ts'
import { machineAnswer } from './registers.ts'
import { verificationViews } from './verification-views.ts'

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
  result: z.enum(verificationResults).nullable(),
  answeredAt: z.iso.datetime().nullable(),
  remindedAt: z.iso.datetime().nullable().describe('When the authority that asked last reminded of it'),
  handedFrom: z.string().nullable().describe('The authority that handed it over'),
  holder: z
    .object({ userId: z.uuid(), name: z.string(), mine: z.boolean() })
    .nullable()
    .describe('The colleague who is expected to answer'),
})
export type VerificationItem = z.infer<typeof verificationItem>

/** A question that left the register unanswered; nothing of the person. */
export const goneItem = z.object({
  requestId: z.uuid(),
  reference: z.string(),
  agreementId: z.string(),
  register: z.string(),
  askedAt: z.iso.datetime(),
  endedAt: z.iso.datetime(),
  how: z.enum(['recalled', 'handed_over']),
  reason: z.enum(recallReasons).nullable(),
  to: z.string().nullable().describe('The authority it was handed over to'),
})
export type GoneItem = z.infer<typeof goneItem>

export const verificationList = z.object({
  items: z.array(verificationItem),
  gone: z.array(goneItem).describe('In the view `gone` alone: the latest 100'),
  next: z.string().nullable(),
})
export const verificationQuery = z.object({
  view: z.enum(verificationViews).default('open'),
  cursor: z.string().optional(),
})

/** Only the fields and documents the central authority named; not the application, not the attestation, not the flight. */
export const verificationFile = verificationItem.extend({
  question: z.string().nullable(),
  fields: z.array(answeredField),
  photographId: z.string().nullable(),
  documents: z.array(fileView),
  finding: z.string().nullable().describe('Of the answer that counts'),
  handedOver: z.string().nullable().describe('Why it was handed over'),
  again: z.enum(againGrounds).nullable().describe('Why the register is asked about the person once more'),
  answers: z
    .array(
      z.object({
        result: z.enum(verificationResults),
        finding: z.string().nullable(),
        reference: z.string().nullable(),
        correction: z.string().nullable().describe('Why the answer before it was wrong'),
        shown: z
          .object({ name: z.string(), birthDate: z.string() })
          .nullable()
          .describe(
            'Under which name and birth date (ISO 8601) the register knows the person; empty where it does not say',
          ),
        scans: z.array(fileView).describe('What shows it; erased files are left out'),
        answeredAt: z.iso.datetime(),
        by: z.string().nullable(),
      }),
    )
    .describe('Every answer, the latest first; it counts'),
  machine: z.array(machineAnswer).describe('What a connected register answered by itself: proposals, never the answer'),
  colleagues: z.array(z.object({ userId: z.uuid(), name: z.string() })).describe('Who else answers for this register'),
})
export type VerificationFile = z.infer<typeof verificationFile>

/** null: nobody in particular. */
export const newHolder = z.strictObject({ userId: z.uuid().nullable() })

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
