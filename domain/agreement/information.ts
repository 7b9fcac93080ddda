import { z } from 'zod'
import { provenance } from './provenance.ts'

/**
 * What a question that the requested State puts to the other while it examines an application does to the period for the
 * reply: nothing, it stands still until the answer, or it counts anew from the complete answer. A longer period by an act
 * of its own is an extension.
 */
export const askingEffects = ['unchanged', 'stands_still', 'anew'] as const
export type AskingEffect = (typeof askingEffects)[number]

export const informationRule = z.strictObject({
  replyClock: z.enum(askingEffects),
  /** Whether a reply may refuse for the sole reason that the application is incomplete. */
  incompleteMayRefuse: z.boolean(),
  /**
   * For how many calendar days the period stands still at most, for all requests of a case together, so that nobody holds their
   * own period by asking. Left out where the source names no limit: then it stands still until each answer.
   */
  atMost: z.int().min(1).max(365).optional(),
  provenance,
})
export type InformationRule = z.infer<typeof informationRule>
