import { z } from 'zod'
import { sealedSections, streams } from '../domain/agreement/vocabulary.ts'
import { lookActs, lookKinds } from '../domain/oversight/looks.ts'
import { toDay } from '../domain/time/plain-date.ts'
import { namedOfficial } from './team.ts'

/** Who looked, for the oversight of a State. Looks of another State's officials are that State's own and stand nowhere here. */

const moment = z.iso.datetime()
const count = z.number().int().min(0)

/** A longer period is asked for in parts. */
export const longestPeriod = 92

export const lookedOfficial = namedOfficial.extend({ authorityId: z.string() })

export const look = z.object({
  lookId: z.uuid(),
  at: moment,
  official: lookedOfficial.describe('Where the official worked at that time'),
  act: z.enum(lookActs),
  kind: z.enum(lookKinds),
  case: z
    .object({
      caseId: z.uuid(),
      reference: z.string().nullable().describe('null: a case whose file the reader does not read'),
    })
    .nullable(),
  section: z.enum(sealedSections).nullable(),
  document: z.string().nullable().describe('What kind of document was opened: photograph, evidence, form …'),
  purpose: z
    .string()
    .nullable()
    .describe(
      'What the official stated: words at a sealed section, a word of the list at a copy; null also once erased',
    ),
  count: count.nullable().describe('Persons found by a search, or rows of an exported desk'),
  bySystem: z.boolean().describe('A connected system looked in the name of the official'),
})
export type Look = z.infer<typeof look>

const page = { cursor: z.string().optional(), limit: z.coerce.number().int().min(1).max(200).default(100) }
const kind = z.enum(lookKinds).optional()

export const caseLooksQuery = z.object({ ...page, kind, official: z.uuid().optional() })
export const caseLooks = z.object({
  case: z.object({ caseId: z.uuid(), reference: z.string() }),
  officials: z.array(lookedOfficial).describe('Everybody of the own State who ever looked at the case'),
  items: z.array(look).describe('The newest first'),
  next: z.string().nullable(),
})
export type CaseLooks = z.infer<typeof caseLooks>

/** Days in the time zone of the reader's authority; both belong to the period. */
const period = { from: z.iso.date(), until: z.iso.date() }
export const periodQuery = z.object(period)

/** What is wrong with a period of two days that exist, at the field at which it is said; null where nothing is. */
export function periodFault({ from, until }: { from: string; until: string }) {
  const days = toDay(until) - toDay(from) + 1
  if (days < 1) return { path: 'until', code: 'end_before_start' } as const
  return days > longestPeriod
    ? ({ path: 'from', code: 'days_too_many', values: { max: longestPeriod } } as const)
    : null
}
export const officialLooksQuery = z.object({ ...period, ...page, kind })
export const officialLooks = z.object({
  official: lookedOfficial,
  items: z.array(look).describe('The newest first'),
  next: z.string().nullable(),
})
export type OfficialLooks = z.infer<typeof officialLooks>

/** Counts of what is unusual, in the order in which officials are listed: no score, and nothing is weighed. */
export const officialCounts = z.object({
  official: lookedOfficial,
  sealed: count.describe('Sealed sections opened'),
  exports: count,
  copies: count.describe('Files, lists and records printed'),
  searches: count,
  cases: count.describe('Different cases looked at'),
})
export type OfficialCounts = z.infer<typeof officialCounts>

/** As many officials as are listed. */
export const mostOfficials = 500
export const lookingOfficials = z.object({ items: z.array(officialCounts) })

export const caseByReference = z.object({ reference: z.string().trim().min(1).max(60) })
export const foundCase = z.object({ caseId: z.uuid(), reference: z.string() })

export const faultKinds = ['gap', 'hash', 'head', 'payload', 'document', 'fold', 'missing_payload', 'erased'] as const

/** The last proof of the whole record, as far as it concerns the cases that the reader's authority reads. */
export const proofState = z.object({
  finishedAt: moment.nullable().describe('When every case was last proven; null: never yet'),
  goesOnSince: moment.nullable().describe('A proof that is not finished'),
  faults: z.array(
    z.object({
      caseId: z.uuid(),
      reference: z.string().nullable(),
      what: z.array(z.enum(faultKinds)),
      foundAt: moment,
    }),
  ),
})
export type ProofState = z.infer<typeof proofState>

/** A case proven at this moment: the shared stream and that of the own side. */
export const caseProof = z.object({
  caseId: z.uuid(),
  reference: z.string(),
  at: moment,
  sound: z.boolean(),
  erased: z.boolean().describe('Personal data were erased as recorded; what is left is proven by its digests'),
  heads: z.array(
    z.object({
      stream: z.enum(streams),
      events: count,
      hash: z.string().describe('SHA-256 of the last event, in hexadecimal figures; it covers every event before it'),
    }),
  ),
  faults: z.array(
    z.object({
      stream: z.enum(streams),
      seq: count.describe('0 where the fault is not at one event'),
      what: z.enum(faultKinds),
    }),
  ),
})
export type CaseProof = z.infer<typeof caseProof>
