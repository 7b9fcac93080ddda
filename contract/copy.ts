import { z } from 'zod'
import { copyPurposes } from './copy-purposes.ts'

/** What a printed copy of a case holds beside what both States share. */
export const copyQuery = z.object({
  purpose: z.enum(copyPurposes).default('paper_file'),
  internal: z
    .enum(['true', 'false'])
    .default('false')
    .describe('Also the own side’s notes, references, registers and proposals, each page marked as internal'),
})

/** The same with sealed sections, which are opened for a purpose in words. */
export const copyRequest = z.strictObject({
  purpose: z.enum(copyPurposes).default('paper_file'),
  internal: z.boolean().default(false),
  sealedPurpose: z
    .string()
    .trim()
    .min(5)
    .max(500)
    .optional()
    .describe('For what purpose the sealed sections are opened; without it they stay closed. Each opening is recorded'),
})
export type CopyRequest = z.infer<typeof copyRequest>
