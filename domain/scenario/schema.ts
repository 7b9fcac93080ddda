import { z } from 'zod'
import { localized } from '../agreement/form.ts'
import { protocol } from '../agreement/protocol.ts'
import { actionIds, personRelations, relations, roles, stages } from '../agreement/vocabulary.ts'
import { replyBases } from '../case/case-file.ts'

/**
 * A worked case of a pack, told like a story: who the persons are, what is done on which day, and what must be so then.
 * Lawyers write and read it; the runner plays it with the real engine and the real calendars.
 */

const plainDate = z.iso.date()
const state = z.string().regex(/^[A-Z]{2}$/, 'state')
const id = z.string().regex(/^[a-z][a-z0-9_]*$/, 'id')
const name = z.string().min(1)

/** Who acts, as side and role: "requested central_desk". */
const actor = z.string().regex(new RegExp(`^(${relations.join('|')}) (${roles.join('|')})$`), 'actor')

/** A day and a time of day, as the clocks of the State show it that acts. */
const moment = z.string().regex(/^\d{4}-\d{2}-\d{2} ([01]\d|2[0-3]):[0-5]\d$/, 'moment')

const expectation = z.strictObject({
  stage: z.enum(stages).optional(),
  turn: z.enum([...relations, 'nobody']).optional(),
  /** The stage of each person, by name. */
  persons: z.record(name, z.enum(stages)).optional(),
  replies: z
    .record(
      name,
      z.strictObject({
        outcome: z.enum(['accepted', 'refused', 'none']).optional(),
        basis: z.enum(replyBases).optional(),
        on: plainDate.optional(),
        reason: id.optional(),
      }),
    )
    .optional(),
  /** Within what time the application was made; `alternative: none` where both readings must agree. */
  filing: z
    .array(
      z.strictObject({
        rule: id,
        due: plainDate.optional(),
        alternative: z.union([plainDate, z.literal('none')]).optional(),
        late: z.boolean().optional(),
      }),
    )
    .optional(),
  /** Until when each travel document is valid. */
  documents: z.record(name, plainDate).optional(),
  /** Clocks that run now; `alternative: none` where both readings must agree. */
  deadlines: z
    .array(
      z.strictObject({
        clock: id,
        of: name.optional(),
        due: plainDate.optional(),
        alternative: z.union([plainDate, z.literal('none')]).optional(),
        remind: plainDate.optional(),
      }),
    )
    .optional(),
  /** Clocks that no longer run. */
  over: z.array(id).optional(),
  possible: z.record(actor, z.array(z.enum(actionIds))).optional(),
  impossible: z.record(actor, z.array(z.enum(actionIds))).optional(),
  /** What the record holds since the last step, and what it says there. */
  recorded: z.array(z.strictObject({ event: id, says: z.record(z.string(), z.unknown()).optional() })).optional(),
  notRecorded: z.array(id).optional(),
  /** The act is refused, for this reason, at this field of it. */
  refused: z.strictObject({ because: id, at: z.string().optional(), fault: id.optional() }).optional(),
})
export type Expectation = z.infer<typeof expectation>

const step = z.strictObject({
  when: moment,
  /** Left out, nobody acts: the clocks alone do what they do. Then the time is that of the requested State. */
  by: actor.optional(),
  /** The official, where it matters who of several in the same role acts. */
  named: name.optional(),
  does: z.enum(['submit', ...actionIds]).optional(),
  /** What the act says; what is left out is filled in so that the act is complete. Persons are named. */
  with: z.record(z.string(), z.unknown()).optional(),
  /** For the reader alone. */
  why: z.string().optional(),
  expect: expectation.default({}),
})
export type ScenarioStep = z.infer<typeof step>

export const scenario = z.strictObject({
  title: localized,
  /** What it shows, and the articles and sources it rests on. */
  about: z.string().optional(),
  given: z.strictObject({
    requesting: state,
    requested: state,
    procedure: id,
    interviewRequested: z.boolean().default(false),
    /** What the two States would have agreed on in this story, beside the protocols of the pack. */
    protocols: z.array(protocol).default([]),
    /** What the form is answered, by field, where it matters; `null`: not available. */
    answers: z.record(id, z.string().nullable()).default({}),
    /** Whether rules that nobody confirmed have their effect, as in practice. */
    unconfirmedRulesApply: z.boolean().default(true),
    persons: z
      .array(
        z.strictObject({
          name,
          relation: z.enum(personRelations),
          class: id,
          born: plainDate.optional(),
          /** The day of entry, where the agreement asks for one. */
          entered: plainDate.optional(),
        }),
      )
      .min(1),
  }),
  story: z.array(step).min(1),
})
export type Scenario = z.infer<typeof scenario>
