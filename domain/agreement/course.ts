import { z } from 'zod'
import { localized } from './form.ts'
import { actionIds, relations, roles, stages } from './vocabulary.ts'

const id = z.string().regex(/^[a-z][a-z0-9_]*$/, 'id')

/** A stage, what it is called in this agreement, and who is waited for in it (`turn`). */
export const stageRule = z.strictObject({
  id: z.enum(stages),
  title: localized,
  turn: z.strictObject({ relation: z.enum(relations), roles: z.array(z.enum(roles)).min(1) }).optional(),
})

/** Whose document a person travels with: one that the requested State issues, or any other. */
export const documents = ['of_requested_state', 'other'] as const

/**
 * What a procedure does otherwise than the agreement as a whole: transit, the return of somebody who was readmitted in error, a
 * third-country national, a notice without application. What is not written stays as the agreement has it.
 */
export const course = z.strictObject({
  /** `other`: the person holds a document, or the requesting State issues its own, and nobody waits for another. */
  document: z.enum(documents).default('of_requested_state'),
  /** The field of the form that asks for the last day of the document held; no transfer is notified for a later day. */
  heldUntil: id.optional(),
  /** Acts that this procedure does not know. */
  without: z.array(z.enum(actionIds)).default([]),
  /** Acts that are taken in other stages than elsewhere. */
  within: z.partialRecord(z.enum(actionIds), z.array(z.enum(stages)).min(1)).default({}),
  /** Stages that are called otherwise here, or in which somebody else is waited for. */
  stages: z.array(stageRule).default([]),
  /** The form of this procedure, where it is called otherwise and somebody signs for something else. */
  form: z.strictObject({ title: localized, statement: localized }).optional(),
})
export type Course = z.infer<typeof course>
