import { z } from 'zod'
import { againGrounds } from '../domain/case/events.ts'
import { languages } from './i18n.ts'
import { lookedOfficial, periodQuery } from './oversight.ts'
import { machineStates, registerOutcomes } from './registers.ts'

/** What connected registers were asked, for the oversight of the State whose registers they are: moments, codes and digests alone. */

const moment = z.iso.datetime()
const digest = z.string().regex(/^[0-9a-f]{64}$/)
const register = z.object({ authority: z.string(), register: z.string() })

export const registerLogFilter = periodQuery.extend({
  authority: z.string().max(100).optional(),
  register: z.string().max(100).optional(),
  official: z.uuid().optional(),
})
export const registerLogQuery = registerLogFilter.extend({
  cursor: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
export const registerLogTable = registerLogFilter.extend({ language: z.enum(languages).default('en') })

export const loggedStates = [...machineStates, 'cancelled'] as const

export const loggedAttempt = z.object({
  number: z.number().int(),
  beganAt: moment,
  durationMs: z.number().int().nullable(),
  outcome: z.enum(registerOutcomes).nullable(),
  fault: z.string().nullable().describe('Why nothing came back: a code'),
  requestDigest: digest.describe('SHA-256 of what was asked, with a salt that goes with the key of the person'),
  answerDigest: digest.nullable().describe('The same of what was answered'),
})

export const loggedQuery = z.object({
  queryId: z.uuid(),
  at: moment.describe('When an official had it asked'),
  official: lookedOfficial.nullable().describe('Who had it asked; null where nobody did, as after a stop'),
  ...register.shape,
  source: z.string().nullable().describe('Where it was asked, as the installation names it'),
  purpose: z.enum(['verification']),
  again: z.enum(againGrounds).nullable().describe('Why it was asked once more'),
  case: z.object({
    caseId: z.uuid(),
    reference: z.string().nullable().describe('null: a case whose file the reader does not read'),
  }),
  state: z
    .enum(loggedStates)
    .describe(
      '`cancelled`: nobody waited for it any more, as when the question was taken back, handed over, or answered by hand',
    ),
  outcome: z.enum(registerOutcomes).nullable(),
  attempts: z.array(loggedAttempt),
})
export type LoggedQuery = z.infer<typeof loggedQuery>

export const registerLog = z.object({
  registers: z.array(register).describe('Every register that was asked in the period'),
  officials: z.array(lookedOfficial).describe('Everybody who had one asked in it'),
  items: z.array(loggedQuery).describe('The newest first'),
  next: z.string().nullable(),
})
export type RegisterLog = z.infer<typeof registerLog>
