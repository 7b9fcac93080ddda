import { z } from 'zod'
import { relations } from '../domain/agreement/vocabulary.ts'
import { dimensions } from '../domain/statistics/fact.ts'
import { formulas, units } from '../domain/statistics/measures.ts'
import { readPeriod } from '../domain/statistics/period.ts'
import { deskItem } from './cases.ts'
import { waitClasses } from './desk-choices.ts'
import { namedOfficial } from './team.ts'

/**
 * Figures: what may be counted, the figures themselves, the cases behind them, and the tables of the dashboards. Whoever may
 * see every case behind a figure gets it as it is; everybody else gets it under disclosure control
 * (docs/decisions/0049-disclosure-control.md): small numbers hidden, the others altered a little and rounded.
 */

const count = z.number().int().min(0)
const date = z.iso.date()
const dimension = z.enum(dimensions)

/** As many dimensions as a table may be broken down by, and filtered by in all. */
export const mostBy = 3
export const mostOnly = 8
/** Longer tables are asked for in parts. */
export const mostFigures = 5000

/** `2025`, `2025-H1`, `2025-Q3`, `2025-03` or `2025-01-01..2025-06-30`, as the explorer's address and `rcms stats` have it. */
export const periodText = z.string().refine((text) => readPeriod(text) !== null, { params: { code: 'no_period' } })

const manyOf = (text: string | readonly string[]) => [text].flat().flatMap((one) => one.split(',').filter(Boolean))

/** `by=sex,age` */
const byText = z
  .union([z.string(), z.array(z.string())])
  .transform(manyOf)
  .pipe(z.array(z.string().max(40)).max(12))
  .describe('Dimensions separated by commas, the widest first')
/** `only=sex:female&only=ground:not_national`: of one dimension several values, of several dimensions each. */
const onlyText = z
  .union([z.string(), z.array(z.string())])
  .transform((text) => [text].flat())
  .pipe(
    z
      .array(
        z
          .string()
          .max(120)
          .regex(/^[a-z_]+:.+$/),
      )
      .max(60),
  )
  .describe('`dimension:value`, as often as needed')

export const figuresQuery = z.object({
  agreement: z.string().min(1).max(60),
  side: z
    .enum(relations)
    .optional()
    .describe(
      'For a State that is both: on which side. Otherwise the one it has; left out, the one where the own authority has more open cases',
    ),
  measure: z.string().min(1).max(60),
  version: z.coerce.number().int().min(1).optional().describe('Of the measure; the newest where nothing is said'),
  period: z.string().min(1).max(30),
  by: byText.optional(),
  only: onlyText.optional(),
})

/** Why a figure is not told. */
export const hiddenBy = ['protected', 'too_few'] as const

/** Values by dimension: `none` where a fact has none. */
const by = z.record(z.string(), z.string())

const told = {
  count: count.nullable().describe('How many facts stand behind it; null where that is hidden'),
  part: count.nullable().optional().describe('Of a share: how many of these are the part; null where that is hidden'),
  value: z
    .number()
    .nullable()
    .describe(
      'The figure: a number, calendar days, or a share between 0 and 1; null where it is hidden, or of nothing',
    ),
  hidden: z
    .enum(hiddenBy)
    .optional()
    .describe(
      '`protected`: below the threshold, or hidden so that nothing below it can be worked out, and nobody is told which. ' +
        '`too_few`: the number may be told; a median, a ninetieth or a share of so few may not',
    ),
}
export const figureView = z.object({ by, ...told })
export type FigureView = z.infer<typeof figureView>
export const wholeView = z.object(told)

/** What must be said with a figure: an empty answer never stands without one. */
export const remarkCodes = [
  'controlled',
  'nothing_counted',
  'all_hidden',
  'not_over',
  'begins_before_agreement',
  'value_unknown',
  'earlier_version',
  'outside_period',
  'outside_measure',
  'whole_of_selection',
  'own_side_only',
  'cut',
] as const
export const remark = z.object({
  code: z.enum(remarkCodes).describe('Words: `figures.remark.<code>`'),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type Remark = z.infer<typeof remark>

/** Which measure, and what is said with it. */
const measured = {
  measure: z.string().describe('Words: `statistics.<code>.title`, `.definition`, `.not`'),
  version: z.number().int(),
  unit: z.enum(units),
  formula: z.enum(formulas),
}
const narrowed = {
  by: z.array(dimension),
  only: z.record(z.string(), z.array(z.string())),
}
const days = z.object({ from: date, to: date })

export const figuresAnswer = z.object({
  ...measured,
  agreementId: z.string(),
  side: z.enum(relations),
  period: days,
  periodText: z.string().describe('The period as it was asked for'),
  ...narrowed,
  figures: z.array(figureView),
  whole: wholeView.describe('Of everything that the question asks for, not broken down'),
  threshold: count.nullable().describe('The least number that is told; null where nothing is hidden from the reader'),
  base: count.nullable().describe('To which multiple numbers are rounded; null where they are exact'),
  countedUntil: z.iso.datetime().describe('What was recorded by then is counted'),
  remarks: z.array(remark),
  mayOpenCases: z.boolean().describe('Whether the reader may open the cases behind these figures'),
})
export type FiguresAnswer = z.infer<typeof figuresAnswer>

export const measureView = z.object({
  code: z.string(),
  version: z.number().int(),
  unit: z.enum(units),
  about: z.enum(['application', 'person']),
  formula: z.enum(formulas),
  dimensions: z.array(dimension),
  guarded: z
    .boolean()
    .describe(
      'Told under disclosure control to everybody, whatever cases they may open; nobody opens the cases behind it',
    ),
  sides: z
    .array(z.enum(relations))
    .describe('Whose record knows it: what one side keeps to itself is counted by it alone'),
})
export type MeasureView = z.infer<typeof measureView>

export const countedAgreement = z.object({
  agreementId: z.string(),
  side: z.enum(relations).describe('On which side the own State stands'),
  inForceFrom: date.describe('Nothing is counted before'),
  others: z.array(z.string()).describe('The States on the other side, by code'),
  controlled: z.boolean().describe('Figures come under disclosure control'),
  mayOpenCases: z.boolean(),
})
export type CountedAgreement = z.infer<typeof countedAgreement>

export const measuresAnswer = z.object({
  measures: z.array(measureView).describe('In the order in which a report tells them'),
  agreements: z.array(countedAgreement).describe('Under which the reader may count, and as what'),
  threshold: count.describe('The least number that is told where figures come under disclosure control'),
  most: z.object({ by: count, controlledDimensions: count }),
})
export type MeasuresAnswer = z.infer<typeof measuresAnswer>

/** The cases behind a figure: `only` names the cell. */
export const figureCasesQuery = figuresQuery
  .omit({ by: true })
  .extend({ cursor: z.string().max(400).optional(), limit: z.coerce.number().int().min(1).max(100).default(50) })
export type FigureCasesQuery = z.infer<typeof figureCasesQuery>
export const figureCases = z.object({
  items: z.array(deskItem).describe('As the desk shows them, by case; of the cases that the reader may see alone'),
  next: z.string().nullable(),
})
export type FigureCases = z.infer<typeof figureCases>

/** A table of a dashboard: its columns are the period asked for and those it is compared with. */
export const dashboardTable = z.object({
  id: z.string().describe('Which table of the screen'),
  ...measured,
  ...narrowed,
  columns: z.array(
    z.object({
      period: days,
      periodText: z.string().describe('For the permanent address of the explorer'),
      figures: z.array(figureView),
      whole: wholeView,
      remarks: z.array(remark),
    }),
  ),
})
export type DashboardTable = z.infer<typeof dashboardTable>

export const dashboardQuery = z.object({
  agreement: z.string().min(1).max(60),
  side: z.enum(relations).optional(),
  period: z.string().max(30).optional().describe('A month or a year; the last that is over where nothing is said'),
})
export type DashboardQuery = z.infer<typeof dashboardQuery>

/** The central authority's month and the committee's year. */
export const figuresDashboard = z.object({
  agreementId: z.string(),
  side: z.enum(relations),
  period: days,
  periodText: z.string(),
  threshold: count.nullable(),
  base: count.nullable(),
  countedUntil: z.iso.datetime(),
  mayOpenCases: z.boolean(),
  tables: z.array(dashboardTable),
  remarks: z.array(remark),
})
export type FiguresDashboard = z.infer<typeof figuresDashboard>

const waitingClass = z.enum(waitClasses)

/** The desk head's day, from the desk as it is now: numbers of open cases of the own authority. */
export const deskDay = z.object({
  on: date.describe('Today where the official works'),
  came: z.object({ today: count, week: count.describe('In the last seven days, today among them') }),
  due: z.array(
    z.object({
      turn: z.enum(['ours', 'theirs']),
      overdue: count,
      today: count,
      threeDays: count.describe('In one to three days'),
      sevenDays: count.describe('In four to seven days'),
      later: count,
      none: count.describe('Without a deadline that runs'),
    }),
  ),
  waiting: z.array(z.object({ turn: z.enum(['ours', 'theirs']), waiting: waitingClass, count })),
  proposals: count.describe('Replies that await approval'),
  questions: count.describe('Cases in which the other State asked and is not answered'),
  colleagues: z
    .array(
      z.object({
        official: namedOfficial.nullable().describe('null: held by nobody'),
        ours: count.describe('In which it is the turn of the own side'),
        overdue: count.describe('Of these: overdue'),
        sevenDays: count.describe('Of these: due today or within seven days'),
        theirs: count.describe('In which it is the turn of the other side'),
      }),
    )
    .nullable()
    .describe('Who holds what; null for those who do not look after the work of others'),
})
export type DeskDay = z.infer<typeof deskDay>
