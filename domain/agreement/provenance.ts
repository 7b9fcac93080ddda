import { z } from 'zod'
import { certainties } from './vocabulary.ts'

/** Where a rule was read, and how sure we are of it. */

export const provenance = z.strictObject({
  article: z.string().optional(),
  certainty: z.enum(certainties),
  source: z.string().min(3),
  checkedBy: z.string().optional(),
  checkedOn: z.iso.date().optional(),
  note: z.string().optional(),
})
export type Provenance = z.infer<typeof provenance>
