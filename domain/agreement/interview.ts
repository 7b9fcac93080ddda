import { z } from 'zod'
import { period } from '../time/deadline.ts'
import { provenance } from './provenance.ts'
import { relations } from './vocabulary.ts'

/**
 * What an interview that somebody asked for does to the period for the reply: nothing; the period stands still until it was
 * held; or the reply may be given within a longer period.
 */
export const interviewEffects = ['unchanged', 'stands_still', 'longer'] as const

export const interviewRule = z.strictObject({
  replyClock: z.enum(interviewEffects),
  /** The side whose request has the effect; without it, either does. */
  askedBy: z.enum(relations).optional(),
  /** How many calendar days the period stands still at most, so that nobody holds it by not interviewing. */
  atMost: z.int().min(1).max(365).optional(),
  /** The period for the reply where an interview was asked for, from its own start. */
  upTo: period.optional(),
  provenance,
})
export type InterviewRule = z.infer<typeof interviewRule>
