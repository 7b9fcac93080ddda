import { z } from 'zod'

/** Where a rule was read, and how sure we are of it. */

export const certainties = ['verified', 'indirect', 'assumed', 'unknown'] as const
export type Certainty = (typeof certainties)[number]

export const provenance = z.strictObject({
  article: z.string().optional(),
  certainty: z.enum(certainties),
  source: z.string().min(3),
  checkedBy: z.string().optional(),
  checkedOn: z.iso.date().optional(),
  note: z.string().optional(),
})
export type Provenance = z.infer<typeof provenance>
