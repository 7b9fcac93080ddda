import { z } from 'zod'
import { comparedFields } from '../domain/identity/matching/compare.ts'

/** What a connected register answered by machine: a proposal for the official who answers, and nothing more. */

export const registerOutcomes = ['match', 'no_match', 'several', 'unavailable'] as const
export const registerFaults = [
  ...['timeout', 'unreachable', 'certificate', 'status', 'too_large', 'not_json', 'wrong_content', 'resting'],
  ...['no_extract', 'extract_expired', 'interrupted', 'internal'],
] as const

export const searchLimits = ['too_little_known', 'too_many_alike'] as const

export const machineStates = ['waiting', 'asked', 'answered', 'failed', 'given_up'] as const

export const machineAnswer = z.object({
  queryId: z.uuid(),
  register: z.string(),
  source: z.string().nullable().describe('Where it was asked, as the installation names it'),
  state: z.enum(machineStates),
  attempts: z.number().int(),
  nextAttemptAt: z.iso.datetime().nullable().describe('When it is tried again'),
  fault: z.string().nullable().describe('Why the last attempt brought nothing: a code'),
  outcome: z.enum(registerOutcomes).nullable(),
  reason: z.enum(searchLimits).nullable().describe('Why a search would not carry an answer, with `unavailable`'),
  asOf: z.iso.date().nullable().describe('The day as of which it answers, where it is an extract'),
  answeredAt: z.iso.datetime().nullable(),
  entries: z.array(
    z.object({
      reference: z.string().nullable(),
      shown: z.array(z.object({ label: z.string(), value: z.string() })),
      likeness: z.number().nullable(),
      reasons: z
        .array(z.object({ code: z.enum(['same', 'near', 'different']), field: z.enum(comparedFields) }))
        .describe('Field by field, where the program compared'),
    }),
  ),
})
export type MachineAnswer = z.infer<typeof machineAnswer>

/** How each connected register that was asked about the persons of a case does; the entries are for its verifiers. */
export const registerState = machineAnswer.omit({ entries: true }).extend({
  requestId: z.uuid().describe('The question for which it was asked'),
  authority: z.string(),
  askedAt: z.iso.datetime().nullable().describe('When it was asked last; null: not yet'),
  references: z.array(z.string()).describe('Under what the entries that it gave stand there'),
})
export type RegisterState = z.infer<typeof registerState>
export const caseRegisters = z.object({ items: z.array(registerState) })
export type CaseRegisters = z.infer<typeof caseRegisters>

/** How a connected register does, for whoever runs the installation; nothing of any question. */
export const connectedRegister = z.object({
  authority: z.string(),
  register: z.string(),
  source: z.string(),
  kind: z.enum(['rest', 'extract']),
  state: z.enum(['well', 'resting', 'trying']).describe('Of this process'),
  waiting: z.number().int(),
  failing: z.number().int(),
  givenUp: z.number().int(),
  answeredAt: z.iso.datetime().nullable(),
  fault: z.string().nullable().describe('Code of the last failure that nothing followed'),
  asOf: z.iso.date().nullable(),
  expiresOn: z.iso.date().nullable().describe('The last day on which the extract answers; null where there is none'),
})
export type ConnectedRegister = z.infer<typeof connectedRegister>
