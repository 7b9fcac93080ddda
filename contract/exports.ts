import { z } from 'zod'
import { relations } from '../domain/agreement/vocabulary.ts'
import { exportFormats, exportShapes } from './export-shapes.ts'
import { languages } from './i18n.ts'
import { periodText } from './statistics.ts'

/** Files of figures, of facts, and of what others ask for: asked for once, made by a job, kept for some days. */

/** Days for which a file is kept. */
export const exportDays = 7
/** Files that one official may have waiting or being made at once. */
export const mostExports = 5

/** Further periods of one file. */
const mostCompared = 4

const code = z.string().min(1).max(120)

export const exportAsked = z.strictObject({
  shape: z.enum(exportShapes),
  format: z.enum(exportFormats),
  agreement: z.string().min(1).max(60),
  side: z.enum(relations).optional().describe('For a State that is both: on which side. Otherwise the one it has'),
  period: periodText.describe('`2025`, `2025-H1`, `2025-Q3`, `2025-03` or `2025-01-01..2025-06-30`'),
  compared: z
    .array(periodText)
    .max(mostCompared)
    .optional()
    .describe('Of `figures`: further periods beside the first; each row then says which it is of'),
  language: z.enum(languages).optional().describe('Of headings and words; the own language where nothing is said'),
  measure: code.optional().describe('Of `figures`'),
  version: z.number().int().min(1).optional().describe('Of the measure; the newest where nothing is said'),
  by: z.array(code).max(12).optional().describe('Of `figures`: dimensions, the widest first'),
  only: z.record(code, z.array(code).min(1).max(60)).optional().describe('Of `figures`: values by dimension'),
  nationals: z
    .array(code)
    .max(20)
    .optional()
    .describe('Categories of persons who are citizens of the requested State: no header knows citizenship'),
  decisions: z
    .number()
    .int()
    .min(0)
    .max(100_000_000)
    .optional()
    .describe('Of `visa_code`: return decisions of the period, which are made outside this program'),
})
export type ExportAsked = z.infer<typeof exportAsked>

/** What is shown of a file of earlier: a field that is not asked for in this way any more is left out, and the file is there all the same. */
const exportShown = z.object(exportAsked.partial().shape)
export type ExportShown = z.infer<typeof exportShown>

/** Whatever can still be read of what was once asked for. */
export function readShown(kept: unknown): ExportShown {
  const given = (typeof kept === 'object' && kept !== null ? kept : {}) as Record<string, unknown>
  const fields = Object.entries(exportAsked.shape).flatMap(([name, field]) => {
    const read = field.safeParse(given[name])
    return read.success && read.data !== undefined ? [[name, read.data]] : []
  })
  return Object.fromEntries(fields)
}

export const exportStates = ['waiting', 'working', 'done', 'failed', 'cancelled', 'ended'] as const

export const exportJob = z.object({
  exportId: z.uuid(),
  asked: exportShown.describe('Without what can no longer be read, in a file of an earlier version of the program'),
  askedAt: z.iso.datetime(),
  state: z.enum(exportStates).describe('`ended`: the file was kept for its days and is gone'),
  rows: z.number().int().describe('Rows written so far'),
  total: z.number().int().nullable().describe('Rows that there will be; null where nobody has counted them yet'),
  size: z.number().int().nullable().describe('Of the file, in bytes; null until it is made'),
  fileName: z.string().nullable(),
  keptUntil: z.iso.datetime().nullable().describe('The file is gone after that'),
  problem: z.string().nullable().describe('Why it failed: words `exports.problem.<code>`, or the rule that refused it'),
})
export type ExportJob = z.infer<typeof exportJob>

export const exportJobs = z.object({ items: z.array(exportJob).describe('The own ones, newest first') })
