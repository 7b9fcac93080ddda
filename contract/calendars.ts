import { z } from 'zod'
import { localized } from '../domain/agreement/form.ts'
import { calendarEdit } from '../domain/time/calendar-edit.ts'

/** The working calendars of the States, in versions. Everybody signed in reads them; a State edits its own. */

const date = z.iso.date()
const named = z.object({ en: z.string(), az: z.string() })
const day = z.object({
  date,
  kind: z.enum(['holiday', 'moved_rest_day', 'working_day']),
  name: named,
  status: z.enum(['fixed', 'announced', 'predicted']),
  source: z.string().optional().describe('`id` of one of the sources'),
})
const covers = z.object({ from: date, to: date })
const number = z.number().int().positive().describe('Number of the version among those of the State')

export const calendarList = z.object({
  items: z.array(
    z.object({
      state: z.string(),
      number,
      version: z.string(),
      covers,
      predicted: z.number().int().describe('Days from today on that nobody has set yet'),
      nextPredicted: date.nullable(),
      publishedAt: z.iso.datetime(),
      editable: z.boolean().describe('Whether the official administers this State'),
    }),
  ),
})
export type CalendarList = z.infer<typeof calendarList>

export const calendarView = z.object({
  state: z.string(),
  number,
  version: z.string(),
  timeZone: z.string(),
  today: date.describe('In the time zone of the State; days before it are never changed'),
  weekend: z.array(z.number().int()).describe('ISO weekdays of rest, 1 Monday to 7 Sunday'),
  covers,
  sources: z.array(
    z.object({ id: z.string(), title: z.string(), url: z.string().optional(), readOn: date.optional() }),
  ),
  notes: z.array(z.string()),
  days: z.array(day),
  publishedAt: z.iso.datetime(),
  editable: z.boolean(),
})
export type CalendarView = z.infer<typeof calendarView>

const changes = z.object({
  days: z.array(z.object({ date, before: day.nullable(), after: day.nullable() })),
  covers: z.object({ before: date, after: date }).nullable(),
})
export type CalendarChanges = z.infer<typeof changes>

export const calendarVersions = z.object({
  items: z.array(
    z.object({
      number,
      version: z.string(),
      publishedAt: z.iso.datetime(),
      byProgram: z.boolean().describe('It came with a release of the program'),
      author: z.string().nullable().describe('The administrator who published it; to their own State alone'),
      reason: z.string(),
      digest: z.string(),
      changes: changes.nullable().describe('Against the version before; null for the first'),
      recount: z
        .object({ cases: z.number().int(), moved: z.number().int(), finishedAt: z.iso.datetime().nullable() })
        .nullable()
        .describe('How far the deadlines of open cases are counted anew; to the own State alone'),
    }),
  ),
})
export type CalendarVersions = z.infer<typeof calendarVersions>

const base = { number: number.describe('The version that the change was made upon'), edit: calendarEdit }

export const calendarPreviewInput = z.strictObject({
  ...base,
  after: z.uuid().nullable().describe('`next` of the page before'),
})

const dates = z.object({ due: date, remindOn: date, alternative: date.nullable() })
export const calendarPreview = z.object({
  changes,
  /** Only with the first page. */
  counts: z
    .object({
      cases: z.number().int().describe('Open cases of the State'),
      running: z.number().int().describe('Deadlines that run in them'),
      over: z.number().int().describe('Deadlines whose period is over; they stay as they are'),
      heldBack: z.number().int().describe('Deadlines among those that the new version would count otherwise'),
      casesMoved: z.number().int(),
      later: z.number().int(),
      earlier: z.number().int(),
      reminders: z.number().int().describe('Deadlines of which only the reminder or the other reading moves'),
    })
    .nullable(),
  items: z.array(
    z.object({
      caseId: z.uuid(),
      reference: z.string(),
      clock: z.string(),
      title: localized,
      authority: z.string().describe('Identifier of the central authority that must act'),
      was: dates,
      is: dates,
    }),
  ),
  next: z.uuid().nullable(),
})
export type CalendarPreview = z.infer<typeof calendarPreview>

export const calendarPublication = z.strictObject({ ...base, reason: z.string().trim().min(1).max(2000) })
export const calendarPublished = z.object({ number, version: z.string() })
