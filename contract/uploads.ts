import { z } from 'zod'

/** Files for an act upon a case, uploaded before it. */

export const uploadPurposes = ['paper_reply', 'evidence', 'message'] as const
export type UploadPurpose = (typeof uploadPurposes)[number]

export const uploadFields = z.object({
  purpose: z.enum(uploadPurposes),
  /** For evidence: the person whom it is about; empty for a paper about the case and for the file of a message. */
  personId: z.string().default(''),
  freeOfAsylumData: z.string().default(''),
})
