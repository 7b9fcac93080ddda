import { z } from 'zod'
import { period } from '../time/deadline.ts'
import { localized } from './form.ts'
import { informationRule } from './information.ts'
import { interviewRule } from './interview.ts'
import { extension, suspension } from './longer.ts'
import { provenance } from './provenance.ts'
import { anchors, clockEffects, relations } from './vocabulary.ts'

/**
 * An implementing protocol of two sides of an agreement: rules that hold instead of the agreement's between some States,
 * for some procedures or classes of persons, for a time. Which of several rules holds is told by `rulesFor`.
 */

const plainDate = z.iso.date()
const state = z.string().regex(/^[A-Z]{2}$/, 'state')
const id = z.string().regex(/^[a-z][a-z0-9_]*$/, 'id')

/** Where a rule holds; what is not said narrows nothing. */
const scope = z.strictObject({
  requesting: z.array(state).min(1).optional(),
  requested: z.array(state).min(1).optional(),
  procedures: z.array(id).min(1).optional(),
  /** Every person of the case must be of one of these classes. */
  personClasses: z.array(id).min(1).optional(),
  from: plainDate.optional(),
  until: plainDate.optional(),
})
export type ProtocolScope = z.infer<typeof scope>

/** What holds instead; entries that are not written stay as the agreement has them. */
const replacement = z.strictObject({
  clock: z
    .strictObject({
      id,
      period: period.optional(),
      starts: z.enum(anchors).optional(),
      stops: z.array(z.enum(anchors)).optional(),
      calendar: z.enum(relations).optional(),
      counting: id.optional(),
      effect: z.enum(clockEffects).optional(),
      extension: extension.optional(),
      suspension: suspension.optional(),
    })
    .optional(),
  filing: z
    .strictObject({
      id,
      period: period.optional(),
      calendar: z.enum(relations).optional(),
      counting: id.optional(),
    })
    .optional(),
  transferNotice: z
    .strictObject({
      period: period.optional(),
      clearDays: z.boolean().optional(),
      calendar: z.enum(relations).optional(),
    })
    .optional(),
  receipt: z
    .strictObject({ mode: z.enum(['automatic', 'confirmed']).optional(), fallback: period.optional() })
    .optional(),
  replyApproval: z.strictObject({ required: z.boolean() }).optional(),
  corrigendum: z.strictObject({ replyClock: z.enum(['unchanged', 'anew']) }).optional(),
  informationRequest: informationRule.omit({ provenance: true }).optional(),
  interview: interviewRule.omit({ provenance: true }).optional(),
})
export type Replacement = z.infer<typeof replacement>

const rule = z.strictObject({
  id,
  for: scope.default({}),
  /** Exactly one of the two: what holds instead, or the rule of another protocol that holds here too. */
  replaces: replacement.optional(),
  adopts: z.strictObject({ protocol: id, rule: id }).optional(),
  provenance,
})
export type ProtocolRule = z.infer<typeof rule>

/** A rule that no act or clock of the program carries out, told so that it is neither lost nor mistaken for one that is. */
export const furtherRule = z.strictObject({ id, title: localized, text: localized, provenance })
export type FurtherRule = z.infer<typeof furtherRule>

export const protocol = z.strictObject({
  id,
  title: localized,
  /** How an article of it is cited wherever its rule is shown, for example "Prot. BNL–GE". */
  citation: z.string().min(2),
  /** The States of the two sides between which it holds, in either direction. */
  between: z.tuple([z.array(state).min(1), z.array(state).min(1)]),
  signedOn: plainDate.optional(),
  inForceFrom: plainDate,
  until: plainDate.optional(),
  provenance,
  rules: z.array(rule).min(1),
  furtherRules: z.array(furtherRule).optional(),
})
export type Protocol = z.infer<typeof protocol>
