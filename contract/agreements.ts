import { z } from 'zod'
import { blueprintDocument } from '../domain/agreement/blueprint/document.ts'
import { localized } from '../domain/agreement/form.ts'
import { agreementPack } from '../domain/agreement/schema.ts'
import { actionIds, certainties, stages } from '../domain/agreement/vocabulary.ts'
import { languages } from './i18n.ts'

export const agreementList = z.array(
  z.object({
    id: z.string(),
    version: z.string(),
    digest: z.string(),
    title: localized,
    short: localized,
    /** The States with which the reader's own State may have a case under this agreement today. */
    counterparts: z.array(z.string()),
  }),
)
export type AgreementList = z.infer<typeof agreementList>

/** A pack as it was or is in force: rules, form and texts. Law, not personal data; open to everyone signed in. */
export const agreementVersion = z.object({ digest: z.string(), pack: agreementPack })
export type AgreementVersion = z.infer<typeof agreementVersion>

const place = { x: z.number(), y: z.number(), width: z.number(), height: z.number() }

/** The stages of a procedure as a picture: where each stands, in pixels from the upper corner at the beginning of the line. */
export const agreementFlow = z.object({
  width: z.number(),
  height: z.number(),
  nodes: z.array(z.object({ stage: z.enum(stages), ...place })),
  edges: z.array(
    z.object({
      from: z.enum(stages),
      to: z.enum(stages),
      points: z.array(z.object({ x: z.number(), y: z.number() })),
      label: z.object(place),
      causes: z.array(
        z.discriminatedUnion('kind', [
          z.object({ kind: z.literal('action'), id: z.enum(actionIds) }),
          z.object({ kind: z.literal('clock'), id: z.string() }),
          z.object({ kind: z.literal('system') }),
        ]),
      ),
    }),
  ),
})
export type AgreementFlow = z.infer<typeof agreementFlow>

/** A version as the document that both sides negotiate and sign, for the page; the file holds the same and more room to write. */
export const agreementBlueprint = blueprintDocument
export type AgreementBlueprint = z.infer<typeof agreementBlueprint>

/** The language of the document; that of the official where none is named. */
export const blueprintQuery = z.object({ language: z.enum(languages).optional() })

export const deadlineQuery = z.object({
  agreement: z.string(),
  clock: z.string(),
  procedure: z.string().optional(),
  /** The State whose calendar counts; by default the one that must act of the two States named, else the partner of the first side. */
  state: z.string().optional(),
  /** The two States of a case: then a protocol between them goes before the agreement. */
  requesting: z.string().optional(),
  requested: z.string().optional(),
  /** The day of submission, on which it depends which protocols hold; by default `from`. */
  submitted: z.iso.date().optional(),
  /** The version that a case is pinned to; by default the one in force. */
  digest: z.string().max(100).optional(),
  /** Between 1900 and 9000, so that every period ends on a day whose year has four digits. */
  from: z.iso.date().refine((date) => date >= '1900' && date < '9001'),
  /** When it happened that day, HH:MM by the clocks of that State: for periods of hours, and for what came after office hours. */
  time: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .optional(),
})

export const deadlineAnswer = z.object({
  due: z.iso.date(),
  /** The moment on that day at which a period of hours is over; null where the whole day is in time. */
  endsAt: z.iso.datetime().nullable(),
  alternative: z.iso.date().nullable(),
  remindOn: z.iso.date(),
  provisional: z.boolean(),
  effect: z.string(),
  certainty: z.enum(certainties),
  reliance: z
    .enum(['verified', 'confirmed', 'unconfirmed'])
    .describe('Read in its source, confirmed by the two States that are named, or neither'),
  explanation: z.array(z.string()),
})
export type DeadlineAnswer = z.infer<typeof deadlineAnswer>
