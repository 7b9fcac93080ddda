import { z } from 'zod'
import type { CaseFile } from '../case-file.ts'
import { principalOf } from '../case-file.ts'
import type { Context, Decision } from '../context.ts'
import { decided } from '../context.ts'
import { invalid } from '../refusal.ts'

export const handOverInput = z.strictObject({
  /** The authority that goes on with the case: a local unit of the State, or its central authority. */
  unit: z.string().min(1).max(60),
  note: z.string().trim().min(1).max(2000),
})

/**
 * The case moves to another unit of the requesting State, with a note for those who go on with it; the former unit stops
 * reading it with the same act. Which unit works on a case is the State's own affair: the other side learns nothing.
 * Refused with a fault at `unit` when the case is there already; that the unit exists is for the directory to say.
 */
export function decideHandOver(file: CaseFile, input: z.infer<typeof handOverInput>, context: Context): Decision {
  if (input.unit === file.requestingUnit) return invalid('unit', 'choose_one')
  const handOverId = context.newId()
  return decided({
    stream: 'requesting',
    type: 'case_handed_over',
    data: { handOverId, unit: input.unit },
    parts: [
      {
        part: `hand_over:${handOverId}`,
        personId: principalOf(file),
        section: 'file',
        content: { text: input.note },
      },
    ],
  })
}
