import { z } from 'zod'
import { relations } from '../domain/agreement/vocabulary.ts'
import { askedEnds, askedThrough } from '../domain/oversight/asked.ts'
import { dimensions } from '../domain/statistics/fact.ts'
import { languages } from './i18n.ts'
import { lookedOfficial, periodQuery } from './oversight.ts'

/** What figures were asked for, for the oversight of a State: who, when and of what. Never a person, and no figure. */

const count = z.number().int().min(0)

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
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(100)
    .default(25)
    .describe('Moments in which something was asked; everything that a screen asks at once is of one'),
})
export const queryLogTable = queryLogFilter.extend({ language: z.enum(languages).default('en') })

export const askedFigures = z.object({
  queryId: z.uuid(),
  at: z.iso.datetime(),
  official: lookedOfficial.describe('Who asked, and where they worked at that time'),
  through: z.enum(askedThrough),
  agreementId: z.string().nullable().describe('null: of every agreement at once, as data quality is asked'),
  side: z.enum(relations).nullable(),
  measure: z
    .string()
    .describe('Words: `statistics.<code>.title`; `quality_rules` and `quality_scores` are those of data quality'),
  version: z.number().int().describe('Of the measure; for data quality the edition of its rules'),
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

/** The text that names what was asked. */
export function measureTitle(measure: string): string {
  return measure.startsWith('quality_') ? `oversight.asked.${measure}` : `statistics.${measure}.title`
}
