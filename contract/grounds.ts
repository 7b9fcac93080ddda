import { z } from 'zod'
import { checks } from '../domain/case/events.ts'
import { aliasSources } from '../domain/evidence/aliases.ts'

/** What a reply to one person rests on, and who the person is by it: the same while it is proposed and once it is given. */
export const groundsView = z.object({
  checked: z.array(z.enum(checks)).describe('What was looked at before it was decided'),
  registers: z
    .array(z.object({ authority: z.string(), register: z.string() }))
    .describe('The registers that had answered; their answers stay with the requested State'),
  disproved: z.array(z.string()).describe('Items of `evidence` found false, or not to show what they say'),
  established: z
    .object({ name: z.string(), birthDate: z.string(), source: z.enum(aliasSources) })
    .nullable()
    .describe('The name and birth date that the requested State established; null while it is open, and once erased'),
})
export type GroundsView = z.infer<typeof groundsView>

export const noGrounds: GroundsView = { checked: [], registers: [], disproved: [], established: null }

/** The same where some of it may not be said yet. */
export type SaidGrounds = { [K in keyof GroundsView]?: GroundsView[K] | undefined }
