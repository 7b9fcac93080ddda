import { z } from 'zod'
import { period } from '../time/deadline.ts'
import { standstillModes } from '../time/standstill.ts'
import { provenance } from './provenance.ts'
import { relations } from './vocabulary.ts'

/** A period may be made longer by a dated act, asked for before it is over. */
export const extension = z.strictObject({
  /** The side that may do so. */
  by: z.enum(relations),
  /** How often, from one start of the period. */
  times: z.int().min(1).max(9),
  /** The longest the period may then last, from its original start. */
  upTo: period,
  provenance,
})

/** A period may stand still while an obstacle stands, which a dated act opens and another closes. */
export const suspension = z.strictObject({
  by: z.enum(relations),
  mode: z.enum(standstillModes),
  provenance,
})
