import { z } from 'zod'
import { period } from '../time/deadline.ts'
import { localized } from './form.ts'
import { provenance } from './provenance.ts'
import { relations } from './vocabulary.ts'

const id = z.string().regex(/^[a-z][a-z0-9_]*$/, 'id')

/** From a day on within a time, or at least a time before a day. */
export const filingCounts = ['from', 'before'] as const

/**
 * Within what time an application is made, counted from a day that its form asks for. An application that comes later is
 * marked and never refused by the program: what follows from it is the requested State's to say.
 */
export const filingRule = z.strictObject({
  id,
  title: localized,
  procedures: z.array(id).min(1),
  /** Where the principal person is of one of these classes; left out, of any. */
  personClasses: z.array(id).min(1).optional(),
  /** `null`: no time is agreed, so no application is late. */
  period: period.nullable(),
  counts: z.enum(filingCounts),
  /** The field of the form, a day. Where it is not known nothing is counted. */
  field: id,
  calendar: z.enum(relations),
  counting: id,
  provenance,
})
export type FilingRule = z.infer<typeof filingRule>
