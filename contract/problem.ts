import { z } from 'zod'
import { actionIds } from '../domain/agreement/vocabulary.ts'

/** Problem details after RFC 9457: what happened, who holds it, and what to do next, in the reader's language. */
export const problem = z.object({
  type: z.string().describe('Identifies the kind of problem'),
  title: z.string().describe('What happened'),
  status: z.number().int(),
  detail: z.string().optional().describe('What to do next'),
  code: z.string().describe('Stable code of the problem, for machines'),
  requestId: z.string().optional(),
  fields: z
    .array(z.object({ path: z.string(), code: z.string(), message: z.string() }))
    .optional()
    .describe('The fields concerned, each with its own sentence'),
  possible: z.array(z.enum(actionIds)).optional().describe('What is possible instead'),
  changes: z
    .array(z.object({ at: z.iso.datetime(), by: z.string(), authority: z.string(), what: z.string() }))
    .optional()
    .describe('Who changed what since the version the request was based on'),
  current: z.unknown().optional().describe('The content as it stands now, where the request was based on an older one'),
})
export type Problem = z.infer<typeof problem>
