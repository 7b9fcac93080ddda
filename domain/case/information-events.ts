import { z } from 'zod'
import { relations } from '../agreement/vocabulary.ts'
import { sentFile } from './word-events.ts'

/**
 * What one State asks the other to send or explain, and what it is answered. Which item is asked stands in the header, by
 * the names of the agreement; the words of questions and answers are payload, shared, under the key of their person.
 */

const id = z.string().min(1)
const plainDate = z.iso.date()

/** What can be asked for: an answer of the form, a means of evidence, a better scan of one, fingerprints, or anything else. */
export const informationKinds = ['field', 'evidence', 'scan', 'fingerprints', 'question'] as const
export type InformationKind = (typeof informationKinds)[number]

/** Why it is asked. None of them is a ground of refusal. */
export const informationReasons = [
  'missing',
  'unreadable',
  'contradiction',
  'needed_to_search',
  'identity_in_doubt',
  'journey',
  'other',
] as const
export type InformationReason = (typeof informationReasons)[number]

export const askedItem = z.strictObject({
  itemId: id,
  kind: z.enum(informationKinds),
  reason: z.enum(informationReasons),
  /** Whom it is about; left out for the case as a whole. */
  personId: id.optional(),
  /** For `field`: where it stands on the form. */
  sectionId: id.optional(),
  field: id.optional(),
  /** For `evidence`: the category of the agreement. */
  category: id.optional(),
  /** For `scan`: the means of evidence whose scan is asked for again. */
  evidenceId: id.optional(),
})
export type AskedItem = z.infer<typeof askedItem>

export const givenAnswers = ['given', 'corrigendum', 'not_available'] as const

export const answeredItem = z.strictObject({
  itemId: id,
  kind: z.enum(givenAnswers),
  /** The corrigendum by which the answer of the form, or the evidence, came. */
  corrigendum: z.number().int().positive().optional(),
  /** Why it is not available, by the reasons of the agreement. */
  notAvailable: id.optional(),
  /** Documents that came with the answer, sealed under the key of the person of the item. */
  files: z.array(sentFile).min(1).optional(),
})
export type AnsweredItem = z.infer<typeof answeredItem>

export const informationEvents = {
  information_requested: z.strictObject({
    requestId: id,
    number: z.number().int().positive(),
    by: z.enum(relations),
    askedOn: plainDate,
    /** A wish, and no period: nothing follows when it has passed. */
    wantedOn: plainDate.optional(),
    items: z.array(askedItem).min(1),
  }),
  information_answered: z.strictObject({
    requestId: id,
    answers: z.array(answeredItem).min(1),
    answeredOn: plainDate,
    /** Whether nothing of the request is left to answer. */
    complete: z.boolean(),
    /** Where the pack lets the period for the reply count anew. */
    replyFrom: plainDate.optional(),
  }),
  information_request_withdrawn: z.strictObject({ requestId: id, withdrawnOn: plainDate }),
} as const
