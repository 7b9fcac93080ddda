import { z } from 'zod'
import { relations } from '../domain/agreement/vocabulary.ts'
import { broughtFaults } from '../domain/statistics/brought.ts'
import { reportTableIds } from '../domain/statistics/committee-report.ts'
import { dimensions } from '../domain/statistics/fact.ts'
import { formulas, units } from '../domain/statistics/measures.ts'
import { whyAlone } from '../domain/statistics/other-side.ts'
import { countedDays, countedThings, countedUnits, reasons, silences } from '../domain/statistics/reconciliation.ts'
import { reportPaper } from './committee-paper.ts'
import { language } from './language.ts'
import { periodText } from './statistics.ts'

/**
 * The report of a period for the joint committee of two parties: tables, charts, a summary in sentences, and how the figures of
 * the two sides come apart (docs/decisions/0050-two-ways-of-counting.md).
 */

const count = z.number().int().min(0)
const date = z.iso.date()
const state = z.string().regex(/^[A-Z]{2}$/)
const digest = z.string().regex(/^[0-9a-f]{64}$/)

export const countedThing = z.enum(countedThings)

/** A way of counting one thing; the units and days are those that the thing knows. */
export const wayOf = {
  applications: z.strictObject({
    unit: z.enum(countedUnits.applications),
    day: z.enum(countedDays.applications),
    procedures: z.array(z.string().min(1).max(60)).max(20).optional().describe('Left out: of all procedures'),
  }),
  consents: z.strictObject({
    unit: z.enum(countedUnits.consents),
    day: z.enum(countedDays.consents),
    silence: z.enum(silences),
    procedures: z.array(z.string().min(1).max(60)).max(20).optional(),
  }),
  returns: z.strictObject({
    unit: z.enum(countedUnits.returns),
    day: z.enum(countedDays.returns),
    procedures: z.array(z.string().min(1).max(60)).max(20).optional(),
  }),
}
const both = <W extends z.ZodType>(way: W) => z.strictObject({ requesting: way, requested: way })
export const waysOfCounting = z
  .strictObject({
    applications: both(wayOf.applications),
    consents: both(wayOf.consents),
    returns: both(wayOf.returns),
  })
  .describe('How each of the two sides counts what they quarrel about')
export type WaysOfCounting = z.infer<typeof waysOfCounting>
const anyWay = z.union([wayOf.consents, wayOf.applications, wayOf.returns])

export const askReport = z.strictObject({
  agreementId: z.string().min(1).max(60),
  period: periodText.describe('`2025`, `2025-H1`, `2025-Q3`, `2025-03` or `2025-01-01..2025-06-30`'),
  requesting: state.optional().describe('Of the applications of one requesting State alone'),
  ways: waysOfCounting.optional().describe('As the two sides usually count where nothing is said'),
  forPublication: z
    .boolean()
    .optional()
    .describe(
      'Under disclosure control and without the differences of the two sides: the version for the public and for analysts. Of one side: the applications that the own State received, or with itself as `requesting` those that it sent',
    ),
})
export type AskReport = z.infer<typeof askReport>

/** A figure of a table: `value` is a number, calendar days, or a share between 0 and 1. */
const figure = z.object({
  by: z.partialRecord(z.enum(dimensions), z.string()),
  count: count.nullable().describe('null where it is hidden'),
  part: count.nullable().optional().describe('Of a share: how many of these are the part'),
  value: z.number().nullable().describe('null where there is nothing to make it of, or it is hidden'),
  hidden: z
    .enum(['protected', 'too_few'])
    .optional()
    .describe('In the version for publication: too small or needed to protect another, or resting on too few'),
})

export const reconciliationView = z.object({
  of: countedThing,
  requesting: z.object({ way: anyWay, figure: count }),
  requested: z.object({ way: anyWay, figure: count }),
  difference: z.number().int().describe('Requested less requesting; the reasons add up to it'),
  reasons: z.array(z.object({ reason: z.enum(reasons), difference: z.number().int(), cases: count })),
})

/** The report as data. Its digest is SHA-256 over its canonical JSON (RFC 8785), and stands on every paper. */
export const reportContent = z.object({
  format: z.literal('openrcms.committee-report'),
  version: z.literal(1),
  agreement: z.object({ id: z.string(), version: z.string(), digest }),
  state: state.nullable().describe('Whose cases: of both sides of the agreement where null, as at the command line'),
  requesting: state.nullable().describe('The requesting State alone whose applications these are'),
  period: z.object({ from: date, to: date }),
  before: z.object({ from: date, to: date }).describe('The period that it is compared with'),
  countedUntil: z.iso.datetime().describe('What was recorded by then is counted'),
  cases: count.nullable().describe('Cases that were read; null in the version for publication'),
  protection: z
    .object({
      threshold: count.describe('Lesser numbers are hidden, and others by which they could be worked out'),
      base: count.describe('The rest is altered a little and rounded to multiples of it'),
      side: z.enum(relations).nullable().describe('On which side of its cases the State is; null for every State'),
    })
    .optional()
    .describe('Present in the version for publication: how its numbers are protected'),
  measures: z.array(
    z.object({ code: z.string(), version: z.number().int(), unit: z.enum(units), formula: z.enum(formulas) }),
  ),
  figures: z.array(
    z.object({
      table: z.enum(reportTableIds),
      measure: z.string(),
      by: z.array(z.enum(dimensions)),
      figures: z.array(figure),
      before: z.array(figure).optional().describe('Of the period before, in tables that compare'),
      whole: figure
        .optional()
        .describe('In the version for publication: not broken down; the others do not add up to it'),
      wholeBefore: figure.optional(),
      edges: z
        .array(z.object({ by: z.enum(dimensions), figures: z.array(figure) }))
        .optional()
        .describe('In the version for publication: of a table of two dimensions each by itself'),
    }),
  ),
  reconciliations: z.array(reconciliationView),
  ways: z
    .array(
      z.object({
        of: countedThing,
        way: anyWay,
        figure: count,
        parts: z.record(z.string(), count).describe('By requesting State and month, `DE 2025-03`'),
      }),
    )
    .describe('Every way in which one could count: what a figure of somebody else is compared with'),
  openRules: count.describe('Rules between the States of the report that not both of them confirmed'),
})
export type ReportContent = z.infer<typeof reportContent>

export const reportRow = z.object({
  reportId: z.uuid(),
  agreementId: z.string(),
  period: z.string().describe('By its short name, as it was asked for'),
  requesting: state.nullable(),
  forPublication: z.boolean(),
  askedBy: z.string(),
  askedAt: z.iso.datetime(),
  stage: z.enum(['waiting', 'made', 'failed']),
  read: count.describe('Cases that were read so far'),
  cases: count.nullable().describe('Cases to be read; null before it was begun'),
  madeAt: z.iso.datetime().nullable(),
  digest: digest.nullable(),
})
export type ReportRow = z.infer<typeof reportRow>
export const reportRows = z.object({ items: z.array(reportRow) })

export const wholeReport = z.object({
  ...reportRow.shape,
  mayOpenCases: z.boolean().describe('Whether the reader may see which cases make up a difference'),
  reconciliations: z.array(reconciliationView),
  paper: reportPaper.nullable().describe('null until the report is made'),
})
export type WholeReport = z.infer<typeof wholeReport>

export const reportLanguageQuery = z.object({ language: language.optional() })
export const reportFileQuery = z.object({
  format: z.enum(['pdf', 'xlsx', 'csv', 'json']),
  language: language.optional().describe('Of the paper; that of the reader where nothing is said'),
  cases: z
    .enum(['true', 'false'])
    .default('false')
    .describe(
      'Paper or spreadsheet with the cases that make up the differences, by their references; of those the reader may open',
    ),
})

export const reconciledCasesQuery = z.object({
  of: countedThing,
  reason: z.enum(reasons).optional().describe('Left out: every case that either side counts'),
  after: z.string().max(100).optional().describe('The reference of the last case of the page before'),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
export const reconciledCases = z.object({
  items: z.array(
    z.object({
      caseId: z.uuid(),
      reference: z.string(),
      requestingState: state,
      requesting: count.describe('How often the requesting side counts it in the period'),
      requested: count,
      requestingDay: date.nullable(),
      requestedDay: date.nullable(),
      reasons: z.array(z.object({ reason: z.enum(reasons), difference: z.number().int() })),
    }),
  ),
  next: z.string().nullable().describe('Give it as `after`'),
})
export type ReconciledCases = z.infer<typeof reconciledCases>

/** A figure that the other side brings from its own system. */
export const broughtFigure = z.strictObject({
  of: countedThing,
  side: z.enum(['requesting', 'requested']).describe('Whose figure it is'),
  figure: z.number().int().min(0).max(1_000_000_000),
})
export type BroughtFigureBody = z.infer<typeof broughtFigure>

/** The fields beside the file; each as text, as forms send them. */
export const broughtListFields = z.object({
  of: countedThing,
  side: z.enum(['requesting', 'requested']),
  kind: z
    .enum(['figures', 'cases'])
    .describe('`figures`: a month, a State and a figure in each line; `cases`: a reference and a day'),
})

/** Longer lists are cut in what is shown; `inAll` says how many there are. */
const some = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), inAll: count })
const caseNamed = { reference: z.string(), caseId: z.uuid().nullable().describe('null where there is none to open') }

export const reportComparison = z.object({
  of: countedThing,
  side: z.enum(['requesting', 'requested']),
  figure: count.describe('What was brought, added up'),
  counted: count.describe('What the way of that side counts here'),
  other: count.describe('What the way of the other side counts here; the reasons of the report lie between the two'),
  left: z.number().int().describe('Brought less counted: what the program cannot explain'),
  ways: z
    .array(z.object({ way: z.string().describe('In words'), figure: count, left: z.number().int() }))
    .describe('Ways of counting, the closest first'),
  lines: count.nullable().describe('Lines of the file without its heading; each is used or named with its fault'),
  faults: some(z.object({ line: count, fault: z.enum(broughtFaults) })),
  parts: some(z.object({ state: z.string(), month: z.string(), theirs: count, ours: count })).describe(
    'Where figures of a State and month differ, by the closest way',
  ),
  both: count.nullable().describe('Lines of a list of cases that are counted here as well'),
  otherDay: some(z.object({ ...caseNamed, theirs: date, ours: date })),
  theirsAlone: some(
    z.object({
      ...{ ...caseNamed, lines: z.array(count), why: z.enum(whyAlone) },
      day: date
        .nullable()
        .describe('Of `not_counted`: the day outside the period by which that way counts it, where known'),
      meant: z
        .string()
        .nullable()
        .describe('Of `mistyped`: the one case counted here whose reference differs by a slip'),
    }),
  ),
  oursAlone: some(z.object({ ...caseNamed, missing: count, day: date.nullable() })),
})
export type ReportComparison = z.infer<typeof reportComparison>

/** The published schema of the data of a report (JSON Schema 2020-12). */
export function reportSchema(): Record<string, unknown> {
  const { $schema, ...described } = z.toJSONSchema(reportContent, { io: 'input' })
  return {
    $schema,
    title: 'OpenRCMS committee report',
    description:
      'The figures of a period for the joint committee of two parties, and why the two sides count otherwise.',
    ...described,
  }
}
