import { z } from 'zod'
import {
  answers,
  applicationContent,
  draftPerson,
  evidenceItem,
  ownReference,
  setup,
} from '../domain/case/application.ts'
import { attestationInput } from '../domain/case/attestation.ts'

/** A draft application: a mutable thing of the requesting side, saved topic by topic. */

export const newDraft = z.strictObject({ agreementId: z.string(), requestedState: z.string() })

export const fieldFault = z.object({ path: z.string(), code: z.string(), message: z.string() })

export const sectionState = z.object({
  /** "setup", "evidence", or `<section of the form>:<person | case>`. */
  key: z.string(),
  sectionId: z.string(),
  personId: z.string().optional(),
  optional: z.boolean(),
  asked: z.number().int(),
  answered: z.number().int(),
  notAvailable: z.number().int(),
  faults: z.array(fieldFault),
})

/** What a file is for. */
export const documentPurposes = [
  'photograph',
  'evidence',
  'form',
  'reply',
  'transfer_notice',
  'paper_reply',
  'message',
  'answer',
  'register_scan',
  'interview',
] as const

export const fileView = z.object({
  documentId: z.uuid(),
  purpose: z.enum(documentPurposes),
  personId: z.string().nullable(),
  mediaType: z.string(),
  size: z.number().int().describe('bytes'),
  pages: z.number().int().nullable(),
  digest: z.string(),
  createdAt: z.iso.datetime(),
})
export type FileView = z.infer<typeof fileView>

/** An answer in words, with the question and section in which it was given; `person` is null for the case as a whole. */
const keptAnswer = z.object({
  section: z.string(),
  question: z.string(),
  person: z.uuid().nullable(),
  answer: z.string(),
})
export type KeptAnswer = z.infer<typeof keptAnswer>

export const draftView = z.object({
  caseId: z.uuid(),
  agreementId: z.string(),
  packDigest: z.string(),
  /** A later version of the agreement is in force than the one under which the draft was begun. */
  newer: z
    .object({
      version: z.string(),
      /** Whether it may still be submitted today as it was begun. */
      mayStay: z.boolean(),
      /** The last such day, where the later version names one. */
      until: z.iso.date().nullable(),
    })
    .nullable(),
  /** Answers for which the form had no place when the draft was moved to a later version; they are sent to nobody. */
  kept: z.array(keptAnswer),
  content: applicationContent,
  /** The version of each part, by its name; a part that was never saved has version 0. */
  versions: z.record(z.string(), z.number().int()),
  sections: z.array(sectionState),
  complete: z.boolean(),
  files: z.array(fileView),
  unit: z.string(),
  createdBy: z.string(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  handedOverAt: z.iso.datetime().nullable(),
  /** Why the central desk gave it back, until it is handed over again. */
  returned: z.object({ note: z.string(), by: z.string(), at: z.iso.datetime() }).nullable(),
  mayEdit: z.boolean(),
  maySubmit: z.boolean(),
})
export type DraftView = z.infer<typeof draftView>

export const draftList = z.array(
  z.object({
    caseId: z.uuid(),
    title: z.string().describe('Name of the principal person as far as it was typed'),
    agreementId: z.string(),
    requestedState: z.string(),
    unit: z.string(),
    updatedAt: z.iso.datetime(),
    handedOverAt: z.iso.datetime().nullable(),
  }),
)
export type DraftList = z.infer<typeof draftList>

/**
 * What each part of a draft holds. Part names: "setup", "persons", "evidence", "references", or
 * `section:<section of the form>:<person | "case">`.
 */
export const partContents = {
  setup,
  persons: z.array(draftPerson).max(30),
  evidence: z.array(evidenceItem).max(100),
  references: z.array(ownReference).max(20),
  section: answers,
}
export const partName = z
  .string()
  .regex(/^(setup|persons|evidence|references|section:[a-z0-9_]+:([0-9a-f-]{36}|case))$/, 'unknown part of a draft')

export const savePart = z.strictObject({
  /** The version the change is based on; 0 for a part that was never saved. */
  version: z.int32().min(0),
  content: z.unknown(),
})

/** What a draft becomes under the version of its agreement that is in force, before it is moved there. */
export const draftVersion = z.object({
  from: z.object({ version: z.string(), digest: z.string() }),
  to: z.object({ version: z.string(), digest: z.string() }),
  mayStay: z.boolean(),
  until: z.iso.date().nullable(),
  /** What the later version says otherwise about applications like this one, a sentence for each rule. */
  rules: z.array(z.string()),
  /** Questions of the form that are new, gone or asked otherwise. */
  form: z.array(z.string()),
  /** Answers for which the form has no place any more: they are kept beside the draft. */
  unplaced: z.array(keptAnswer),
  /** Answers that stay and must be looked at again. */
  unfit: z.array(keptAnswer.extend({ message: z.string() })),
})
export type DraftVersion = z.infer<typeof draftVersion>

/** The version that the official was shown; another one may be in force by now. */
export const moveDraft = z.strictObject({ packDigest: z.string().min(1).max(100) })

export const savedPart = z.object({
  part: z.string(),
  version: z.number().int(),
  savedAt: z.iso.datetime(),
  sections: z.array(sectionState),
  complete: z.boolean(),
})
export type SavedPart = z.infer<typeof savedPart>

export const renderedForm = z.object({ documentId: z.uuid(), digest: z.string(), size: z.number().int() })
export type RenderedForm = z.infer<typeof renderedForm>

/** The signature: attestations, and the digest of the very document that was seen. */
export const submission = z.strictObject({
  attestations: z.array(attestationInput).min(1),
  form: z.strictObject({ documentId: z.uuid(), digest: z.string().regex(/^[0-9a-f]{64}$/) }),
})
export type SubmissionInput = z.infer<typeof submission>

export const returnDraft = z.strictObject({ note: z.string().trim().min(1).max(2000) })
