import { z } from 'zod'
import { listFields, listOutcomes, listPurposes } from '../domain/identity/lists/fields.ts'
import { likenessBands } from '../domain/identity/matching/person.ts'
import { personName } from './cases.ts'
import { languages } from './i18n.ts'
import { fieldLikeness, personPlace, recordPlace } from './persons.ts'

/** A list of attested persons, checked at once against the records of the own authority. */

/** The fields beside the file; each as text, as forms send them. */
export const listFieldsOfForm = z.object({
  title: z.string().trim().min(1).max(200),
  purpose: z.enum(listPurposes),
  purposeWords: z.string().trim().max(1000).default(''),
  attestedBy: z.string().trim().min(1).max(300),
  attestationReference: z.string().trim().min(1).max(200),
  attestedOn: z.iso.date(),
  attested: z.string().default(''),
  expiresOn: z.iso.date(),
})

export const listColumns = z
  .partialRecord(z.enum(listFields), z.array(z.number().int().min(0).max(500)).min(1).max(6))
  .describe('Which columns hold each field, numbered from 0')
export type ListColumns = z.infer<typeof listColumns>

export const dateOrders = ['day_first', 'month_first'] as const

export const startCheck = z.strictObject({ columns: listColumns, dateOrder: z.enum(dateOrders) })
export type StartCheck = z.infer<typeof startCheck>

const counts = z.object({
  same: z.number().int(),
  look: z.number().int(),
  nobody: z.number().int(),
  left_out: z.number().int(),
})

export const personList = z.object({
  listId: z.uuid(),
  title: z.string(),
  purpose: z.enum(listPurposes),
  purposeWords: z.string(),
  attestedBy: z.string(),
  attestationReference: z.string(),
  attestedOn: z.string(),
  uploadedBy: z.string(),
  uploadedAt: z.iso.datetime(),
  expiresOn: z.string().describe('The last day on which it is kept'),
  stage: z
    .enum(['columns', 'checking', 'checked', 'failed'])
    .describe('Whether it waits for its columns, is being checked, is done, or could not be read to its end'),
  rows: z.number().int().nullable().describe('Lines below the headings; null until they were counted'),
  checked: z.number().int().describe('Lines that were gone through'),
  counts,
  remarked: z.number().int().describe('Lines with something wrong, those compared all the same included'),
})
export type PersonList = z.infer<typeof personList>

export const personLists = z.object({ items: z.array(personList) })

/** With what is needed to say which column holds what; empty once the list is being checked. */
export const wholeList = personList.extend({
  headings: z.array(z.string()),
  otherSheets: z.number().int().describe('Sheets of the file that are not read: only the first is'),
  sample: z.array(z.array(z.string())).describe('The first lines, as they stand in the file'),
  columns: listColumns,
  dateOrder: z.enum(dateOrders),
  remembered: z.boolean().describe('The columns are as the authority named them the last time'),
})
export type WholeList = z.infer<typeof wholeList>

export const rowsQuery = z.object({
  outcome: z.enum(listOutcomes).describe('What became of the lines that are asked for'),
  after: z.coerce.number().int().min(0).default(0).describe('Lines up to this one were read already'),
})

export const listHit = personPlace.extend({
  place: recordPlace,
  person: personName,
  probability: z.number().min(0).max(1),
  band: z.enum(likenessBands),
  fields: z.array(fieldLikeness),
})
export type ListHit = z.infer<typeof listHit>

export const listRow = z.object({
  line: z.number().int().describe('Number of the line in the file, headings and what stands above them counted too'),
  outcome: z.enum(listOutcomes),
  fault: z.string().nullable().describe('What is wrong with the line, as a code'),
  ownId: z.string().nullable(),
  name: z.string().nullable().describe('Kept only where the line looks like somebody'),
  birthDate: z.string().nullable(),
  complete: z.boolean().describe('False where more records share something common than were looked at'),
  hits: z.array(listHit),
})
export type ListRow = z.infer<typeof listRow>

export const listRows = z.object({ items: z.array(listRow), next: z.number().int().nullable() })

export const listExportQuery = z.object({
  format: z.enum(['csv', 'xlsx']).default('csv').describe('Text or spreadsheet'),
  language: z.enum(languages).optional().describe('Of the first row and the outcomes'),
  lines: z.enum(['all', 'remarked']).default('all').describe('Every line, or those with something wrong'),
})
