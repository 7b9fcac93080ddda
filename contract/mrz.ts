import { z } from 'zod'
import { mrzFormats } from '../domain/identity/mrz/layout.ts'
import { mrzFields } from '../domain/identity/mrz/parse.ts'

const remark = z.object({
  field: z.enum(mrzFields),
  code: z.string(),
  found: z.string().optional(),
  suggestion: z.string().optional().describe('what would fit; never taken over'),
})

/** One machine-readable zone as it was read; `rcms mrz --json` says the same in the same words. */
export const readZone = z.object({
  format: z.enum(mrzFormats).nullable(),
  valid: z.boolean().describe('every check digit, sign and date is right; says nothing of the name'),
  documentCode: z.string(),
  issuingState: z.string(),
  surname: z.string(),
  givenNames: z.string(),
  documentNumber: z.string(),
  nationality: z.string(),
  birthDate: z.iso.date().nullable(),
  sex: z.enum(['female', 'male', 'unspecified']).nullable(),
  expiryDate: z.iso.date().nullable(),
  personalNumber: z.string(),
  errors: z.array(z.enum(mrzFields)).describe('the fields at fault'),
  faults: z.array(remark),
  warnings: z.array(remark),
  lines: z.array(z.string()),
})
export type ReadZoneView = z.infer<typeof readZone>

/** Every document of a picture, from the top; nothing is chosen among several. */
export const readPictureView = z.object({ documents: z.array(readZone).min(1) })
