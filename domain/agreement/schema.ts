import { z } from 'zod'
import { mrzFormats } from '../identity/mrz/layout.ts'
import { countingProfile, type Period, period, periodOfDays } from '../time/deadline.ts'
import { course, stageRule } from './course.ts'
import { filingRule } from './filing.ts'
import { formDefinition, localized } from './form.ts'
import { informationRule } from './information.ts'
import { interviewRule } from './interview.ts'
import { extension, suspension } from './longer.ts'
import { furtherRule, protocol } from './protocol.ts'
import { provenance } from './provenance.ts'
import { qualityRule } from './quality.ts'
import {
  actionIds,
  anchors,
  clockEffects,
  evidenceTiers,
  personRelations,
  relations,
  roles,
  sectionIds,
  stages,
} from './vocabulary.ts'

/**
 * The shape of an agreement pack: law and practice as data. Every rule says where it was read and how sure we are;
 * a rule that is not verified has an effect in practice installations only. What a text must look like is named by a
 * word of the catalogues (`pack.value_of_wrong_form`).
 */

const plainDate = z.iso.date()
const state = z.string().regex(/^[A-Z]{2}$/, 'state')
const id = z.string().regex(/^[a-z][a-z0-9_]*$/, 'id')

const side = z.strictObject({
  id,
  title: localized,
  states: z.array(z.strictObject({ state, from: plainDate, until: plainDate.optional() })).min(1),
  provenance: provenance.optional(),
})

const procedure = z.strictObject({
  id,
  title: localized,
  /** Without an application the transfer is only notified (valid travel document). */
  application: z.boolean(),
  when: localized,
  /** What it does otherwise. Without an application and without a course no case is opened under it. */
  course: course.optional(),
  provenance,
})

/** Entries that hold in some procedures alone name them; left out, they hold in all. */
const procedures = z.array(id).min(1).optional()

const clock = z.strictObject({
  id,
  title: localized,
  procedures: z.array(id).min(1),
  /** `null`: no time is agreed, so the clock is shown and never runs until a protocol enters one. */
  period: period.nullable(),
  starts: z.enum(anchors),
  stops: z.array(z.enum(anchors)).default([]),
  /** Whose calendar and time zone count: the State that must act. */
  calendar: z.enum(relations),
  counting: id,
  effect: z.enum(clockEffects),
  extension: extension.optional(),
  suspension: suspension.optional(),
  provenance,
})
export type ClockRule = z.infer<typeof clock>
/** A clock for which a time is agreed: only such a clock ever runs. */
export type TimedClockRule = ClockRule & { period: Period }

/** Whether a time is agreed for a clock. */
export function isTimed(clock: ClockRule): clock is TimedClockRule {
  return clock.period !== null
}

const notice = z.strictObject({
  /** `null`: no time is agreed, so no notice is short. */
  period: period.nullable(),
  /** Strictly read, the whole period lies between the day of the notice and the day of the transfer. */
  clearDays: z.boolean().optional(),
  calendar: z.enum(relations),
  provenance,
})

const action = z.strictObject({
  relation: z.enum([...relations, 'either']),
  roles: z.array(z.enum(roles)).min(1),
  stages: z.array(z.enum(stages)).min(1),
  procedures,
  /** Where the rule stands, for an act that neither the agreement nor its forms speak of. */
  provenance: provenance.optional(),
})
export type ActionRule = z.infer<typeof action>

const choice = z.strictObject({ id, title: localized })

const retention = z.strictObject({
  /** Why the data may be kept at all, and no longer. */
  basis: localized,
  /** Counted from the end of the case. */
  period: periodOfDays,
  provenance,
})
export type RetentionRule = z.infer<typeof retention>

export const agreementPack = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/, 'agreement_id'),
  version: z.string().regex(/^\d{4}\.\d+$/, 'version'),
  title: localized,
  short: localized,
  instrument: z.strictObject({
    citation: z.string(),
    signedOn: plainDate.optional(),
    inForceFrom: plainDate,
    binding: z.boolean(),
    provenance,
  }),
  /** What becomes of applications that were begun under an earlier version; without it they go on under this one. */
  transition: z
    .strictObject({
      /** The last day on which they may be submitted as they were begun. */
      earlierVersionUntil: plainDate,
      provenance,
    })
    .optional(),
  /** A case lies between two States of different sides. */
  sides: z.tuple([side, side]),
  /** Short name of the pack in reference numbers, for example AZ. */
  referencePrefix: z.string().regex(/^[A-Z]{2,4}$/, 'prefix'),
  procedures: z.array(procedure).min(1),
  personClasses: z
    .array(
      z.strictObject({
        id,
        title: localized,
        relations: z.array(z.enum(personRelations)).min(1),
        /** What evidence establishes of such a person; left out, nationality. */
        establish: z.enum(['nationality', 'conditions', 'family', 'none']).optional(),
        procedures,
        provenance,
      }),
    )
    .min(1),
  /** Only persons who entered the requesting State after a day; `field` of the form asks each of them for the day of entry. */
  scope: z.strictObject({ enteredAfter: plainDate, field: id, provenance }).optional(),
  receipt: z.strictObject({
    mode: z.enum(['automatic', 'confirmed']),
    /** If nobody confirms in this time, receipt counts from the submission: neither side alone blocks the clock. */
    fallback: period.optional(),
    provenance,
  }),
  /** `turn`: who is expected to act in this stage. */
  stages: z.array(stageRule).min(1),
  actions: z.partialRecord(z.enum(actionIds), action),
  /** Whether a reply needs a second pair of eyes. */
  replyApproval: z.strictObject({ required: z.boolean(), provenance }),
  counting: z.record(
    id,
    z.strictObject({ profile: countingProfile, alternative: countingProfile.optional(), provenance }),
  ),
  clocks: z.array(clock).min(1),
  /** Within what time an application is made. */
  filing: z.array(filingRule).default([]),
  transferNotice: notice,
  travelDocument: z.strictObject({ title: localized, numberPattern: z.string(), validityClock: id, provenance }),
  fallbackDocument: z.strictObject({ title: localized, provenance }).optional(),
  evidence: z
    .array(
      z.strictObject({
        id,
        annex: z.string(),
        tier: z.enum(evidenceTiers),
        title: localized,
        /** Documents with machine-readable lines of these kinds; `expired` where it stands for those out of date. */
        mrz: z.strictObject({ formats: z.array(z.enum(mrzFormats)).min(1), expired: z.boolean() }).optional(),
        /** What it is about; left out, nationality. */
        about: z.enum(['nationality', 'conditions']).optional(),
        /** As which of these it counts in another state than valid and original; null for none of them. */
        countsAs: z
          .strictObject({
            copy: id.nullable().optional(),
            authenticatedCopy: id.nullable().optional(),
            expired: id.nullable().optional(),
          })
          .optional(),
        procedures,
        provenance,
      }),
    )
    .min(1),
  /** For every tier that the pack gives to a piece of evidence. */
  evidenceEffects: z.partialRecord(z.enum(evidenceTiers), z.strictObject({ text: localized, provenance })),
  identityBases: z.array(choice).min(1),
  refusalReasons: z
    .array(z.strictObject({ id, title: localized, textRequired: z.boolean(), procedures, provenance }))
    .min(1),
  stopReasons: z.array(choice).min(1),
  transferFailureReasons: z.array(choice).min(1),
  notAvailableReasons: z.array(choice).min(1),
  /** The legal bases of a return that an official of the State may attest. */
  legalBases: z.record(state, z.array(choice.extend({ procedures })).min(1)),
  /** To which authorities a State refers a claim of statelessness; national law, and no rule of the agreement. */
  statelessness: z.record(state, z.array(choice.extend({ provenance })).min(1)).optional(),
  sections: z.record(
    z.enum(sectionIds),
    z.array(z.strictObject({ relation: z.enum(relations), roles: z.array(z.enum(roles)).min(1) })),
  ),
  /** What a corrigendum does to the period for the reply: nothing, or it counts anew. Without it, nothing. */
  corrigendum: z.strictObject({ replyClock: z.enum(['unchanged', 'anew']), provenance }).optional(),
  /** What a question between the two sides does to the period for the reply. Without it, nothing. */
  informationRequest: informationRule.optional(),
  /** What an interview that was asked for does to the period for the reply. Without it, nothing. */
  interview: interviewRule.optional(),
  /** Findings of data quality that keep an application from being submitted. Without it, none does. */
  quality: qualityRule.optional(),
  /** How long the personal data of a case are kept; without it they are kept until somebody orders otherwise. */
  retention: retention
    .extend({
      /** Two States that agreed on another period, in this direction. */
      pairs: z.array(retention.extend({ requesting: state, requested: state })).default([]),
    })
    .optional(),
  /** What some States agreed on among themselves; each lies in a file of its own. */
  protocols: z.array(protocol).default([]),
  /** Rules that people keep: the program shows them and does nothing by them. */
  furtherRules: z.array(furtherRule).default([]),
  form: formDefinition,
})
export type AgreementPack = z.infer<typeof agreementPack>
