import { z } from 'zod'
import { language } from './language.ts'

/** A cell as it is read, and the number behind it for a spreadsheet. */
const cell = z.object({
  text: z.string(),
  note: z.string().optional().describe('What it counts, below it in small letters'),
  value: z.number().nullable(),
  as: z.enum(['share', 'change', 'points']).optional().describe('How a spreadsheet shows the number'),
  date: z.iso.date().optional().describe('A day, for a spreadsheet'),
})
export type PaperCell = z.infer<typeof cell>

const block = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text: z.string() }),
  z.object({ kind: z.literal('list'), items: z.array(z.string()) }),
  z.object({
    kind: z.literal('table'),
    id: z.string(),
    title: z.string(),
    columns: z.array(
      z.object({
        title: z.string(),
        number: z.boolean(),
        share: z.number().optional().describe('Of the width, where a table says it of each column'),
      }),
    ),
    rows: z.array(z.array(cell)),
    sum: z.boolean().describe('Whether the last row is the sum of the others'),
    counts: z.array(z.string()).describe('What each number counts, in a sentence'),
  }),
  z.object({
    kind: z.literal('chart'),
    id: z.string(),
    title: z.string(),
    stacked: z.boolean(),
    series: z.array(z.string()),
    rows: z.array(z.object({ label: z.string(), values: z.array(z.number().nullable().describe('null: hidden')) })),
    alternative: z.string().describe('The chart in words'),
  }),
])
export type PaperBlock = z.infer<typeof block>

/** The report in words: the same page by page, on paper and in a spreadsheet. */
export const reportPaper = z.object({
  language,
  title: z.string(),
  agreement: z.string(),
  period: z.string(),
  facts: z.array(z.object({ label: z.string(), value: z.string() })),
  chapters: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      annex: z.boolean(),
      lead: z.string().nullable(),
      blocks: z.array(block),
    }),
  ),
})
export type ReportPaper = z.infer<typeof reportPaper>
