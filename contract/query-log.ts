import { z } from 'zod'
import { relations } from '../domain/agreement/vocabulary.ts'
import { dimensions } from '../domain/statistics/fact.ts'
import { languages } from './i18n.ts'
import { lookedOfficial, periodQuery } from './oversight.ts'

/** What figures were asked for, for the oversight of a State: who, when and of what. Never a person, and no figure. */

const count = z.number().int().min(0)

/** Where figures were asked for. */
export const askedThrough = ['figures', 'cases', 'dashboard', 'export'] as const
/** How a question ended: with every figure, with some of them hidden, or refused by a rule. */
export const askedEnds = ['told', 'hidden', 'refused'] as const

export const queryLogFilter = periodQuery.extend({
  official: z.uuid().optional(),
  through: z.enum(askedThrough).optional(),
  end: z.enum(askedEnds).optional(),
  measure: z
    .string()
    .regex(/^[a-z0-9_]{1,60}$/)
    .optional(),
})
export const queryLogQuery = queryLogFilter.extend({
  cursor: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(100),
})
export const queryLogTable = queryLogFilter.extend({ language: z.enum(languages).default('en') })

export const askedFigures = z.object({
  queryId: z.uuid(),
  at: z.iso.datetime(),
  official: lookedOfficial.describe('Who asked, and where they worked at that time'),
  through: z.enum(askedThrough),
  agreementId: z.string(),
  side: z.enum(relations),
  measure: z.string().describe('Words: `statistics.<code>.title`'),
  version: z.number().int(),
  period: z.string().describe('Two days, `2025-01-01..2025-12-31`'),
  by: z.array(z.enum(dimensions)),
  only: z.record(z.string(), z.array(z.string())),
  controlled: z.boolean().describe('Told under disclosure control'),
  figures: count.describe('How many figures were told or hidden'),
  hidden: count.describe('How many of them were hidden'),
  refused: z.string().nullable().describe('The rule that refused it; null where it was answered'),
})
export type AskedFigures = z.infer<typeof askedFigures>

export const queryLog = z.object({
  officials: z.array(lookedOfficial).describe('Everybody of the own State who asked in the period'),
  measures: z.array(z.string()).describe('Every measure that was asked for in it'),
  items: z.array(askedFigures).describe('The newest first'),
  next: z.string().nullable(),
})
export type QueryLog = z.infer<typeof queryLog>
