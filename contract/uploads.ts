import { z } from 'zod'

/** Files for an act upon a case, uploaded before it. */

export const uploadPurposes = ['paper_reply', 'evidence', 'message', 'answer', 'interview'] as const
export type UploadPurpose = (typeof uploadPurposes)[number]

export const uploadFields = z.object({
  purpose: z.enum(uploadPurposes),
  /** For evidence and for what is kept of an interview, and for an answer about one person: whom it is about; empty for what is about the case. */
  personId: z.string().default(''),
  freeOfAsylumData: z.string().default(''),
})

/** Of a scan for the answer of a register, which is about the person asked about. */
export const scanFields = z.object({ freeOfAsylumData: z.string().default('') })
