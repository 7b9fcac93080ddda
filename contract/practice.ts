import { z } from 'zod'

/** Practice cases for a newcomer: each begins where one role acts. A practice installation only. */
export const exerciseKinds = [
  'case_officer',
  'central_desk',
  'central_authority',
  'approver_return',
  'approver',
  'verifier',
  'mission_officer',
  'border_officer',
  'oversight',
] as const
export type ExerciseKind = (typeof exerciseKinds)[number]

export const exercises = z.object({
  kinds: z
    .array(z.enum(exerciseKinds))
    .describe('What this official can practise; empty for a role that opens no case'),
})
export type Exercises = z.infer<typeof exercises>

export const newExercise = z.strictObject({ kind: z.enum(exerciseKinds) })

/** Whether a step was taken is read from the case itself, by the official's own right to read it. */
export const exercise = z.object({
  kind: z.enum(exerciseKinds),
  caseId: z.uuid(),
  path: z.string().describe('The page on which it begins'),
})
export type Exercise = z.infer<typeof exercise>
