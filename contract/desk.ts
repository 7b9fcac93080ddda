import { z } from 'zod'
import { stages } from '../domain/agreement/vocabulary.ts'
import {
  type DeskColumn,
  type DeskOrder,
  deskColumns,
  deskOrders,
  dueChoices,
  mostColumns,
  waitClasses,
} from './desk-choices.ts'

export type { DeskColumn, DeskOrder }

/** The lists of the desk: what they are filtered and ordered by, and views of them under a name. */

export const deskView = z.enum(['my_turn', 'waiting', 'closed'])
export type DeskView = z.infer<typeof deskView>

const code = z.string().min(1).max(60)
const yes = z.literal('yes')

/** Each narrows the list; none of them is asked for where it is left out. */
export const deskFilters = z.object({
  stage: z.enum(stages).optional(),
  state: code.optional().describe('The other State'),
  agreement: code.optional(),
  procedure: code.optional(),
  due: z
    .enum(dueChoices)
    .optional()
    .describe(
      'overdue: the later reading has passed. falls_…: it comes on that day from today, or there is none (falls_never). Otherwise the day to remind on comes within that time, or has come',
    ),
  waits: z.enum(waitClasses).optional().describe('For how many days whoever has the turn has had it'),
  assignee: z.union([z.literal('me'), z.literal('nobody'), z.uuid()]).optional(),
  approval: yes.optional().describe('A proposed reply awaits approval'),
  asked: yes.optional().describe('The other State asked for information and is not answered in full'),
  news: yes.optional().describe('Changed since the official last looked'),
  minors: yes.optional(),
})
export type DeskFilters = z.infer<typeof deskFilters>

export const deskQuery = deskFilters.extend({
  view: deskView.default('my_turn'),
  order: z.enum(deskOrders).default('deadline').describe('Closed cases come by their last change, whatever is asked'),
  cursor: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
})
/** By the deadline where no order is named. */
export type DeskQuery = Omit<z.infer<typeof deskQuery>, 'order'> & { order?: DeskOrder | undefined }

export const columnChoice = z
  .array(z.enum(deskColumns))
  .min(1)
  .max(mostColumns)
  .refine((columns) => new Set(columns).size === columns.length)
/** What a view under a name keeps. */
export const viewContent = z.strictObject({
  view: deskView,
  order: z.enum(deskOrders),
  filters: deskFilters.strict(),
  columns: columnChoice.nullable().describe('null: the columns that whoever opens it has chosen'),
})
export type ViewContent = z.infer<typeof viewContent>

export const viewName = z.string().trim().min(1).max(60)

export const savedView = z.object({
  viewId: z.uuid(),
  name: z.string(),
  shared: z.boolean(),
  by: z.string().describe('Who last changed it'),
  mayChange: z.boolean(),
  hidden: z.boolean().describe('A shared view that this official put out of sight'),
  content: viewContent,
  version: z.number().int(),
  count: z
    .number()
    .int()
    .nullable()
    .describe('How many cases it shows now, counted as the lists are; null when hidden'),
})
export type SavedView = z.infer<typeof savedView>

export const deskArrangement = z.object({
  views: z.array(savedView),
  columns: columnChoice,
  mayShare: z.boolean(),
})
export type DeskArrangement = z.infer<typeof deskArrangement>

export const newView = z.strictObject({ name: viewName, shared: z.boolean(), content: viewContent })
export const changedView = newView.extend({ version: z.number().int() })
