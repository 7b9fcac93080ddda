import { z } from 'zod'

/** What an official form prints, in the two languages of the parties. The form knows no field by name. */

const bilingual = z.object({ en: z.string(), az: z.string() })
const day = z.iso.date()
const box = z.object({ label: bilingual, checked: z.boolean() })
const party = z.object({ name: z.string(), country: bilingual })

const row = z.object({
  number: z.string(),
  label: bilingual,
  /** Printed as typed, line breaks included. */
  value: z.string().nullable(),
  /** The part of the value that is printed underlined (Annex 5 asks for the surname). */
  underlined: z.string().optional(),
  /** The same in the person's own script, on a line of its own. */
  native: z.string().optional(),
  /** Why there is no value; printed as “Not available: …”. */
  notAvailable: bilingual.optional(),
})

const block = z.object({ heading: bilingual.optional(), boxes: z.array(box).optional(), rows: z.array(row) })

const section = z.object({
  letter: z.string(),
  title: bilingual,
  /** The key of a picture; null prints an empty frame, and without the property there is none. */
  photograph: z.string().nullable().optional(),
  blocks: z.array(block),
})

/** The input of every template in `agreements/<id>/forms`; whoever fills a form parses its data with this. */
export const printedForm = z.object({
  practice: z.boolean(),
  title: bilingual,
  agreement: bilingual,
  boxes: z.array(box),
  header: z.object({
    from: party,
    to: party,
    place: z.string(),
    /** Also the date of the document itself, which makes its bytes independent of the clock. */
    date: day,
    reference: z.string(),
  }),
  sections: z.array(section),
  statement: bilingual.nullable(),
  /** null for what no official signs. */
  signature: z
    .object({ official: z.string(), position: z.string(), authority: z.string(), date: z.string() })
    .nullable(),
  /** `kept` false: printed when it is asked for, so that no digest of it is kept. */
  foot: z.object({ pack: z.string(), issued: z.string(), kept: z.boolean().optional() }),
})

export type PrintedForm = z.infer<typeof printedForm>
export type PrintedRow = z.infer<typeof row>
export type PrintedSection = z.infer<typeof section>
