import { z } from 'zod'
import { exerciseId, labAnswer, toldExercise, toldTask, toldVerdict, track } from './laboratory-exercises.ts'

/** The data laboratory of a workshop: who takes part, what they answered, and how the room does. */

export const chooseTrack = z.strictObject({ track })
export const answerTask = z.strictObject({ answer: labAnswer })
export const resetLaboratory = z.strictObject({
  progress: z.enum(['keep', 'clear']).describe('What becomes of the answers given so far'),
})
export const handOutHint = z.strictObject({
  number: z.number().int().min(1),
  exercise: exerciseId,
  task: z.string().max(60),
})

const taskState = z.enum(['right', 'partly', 'wrong'])

/** Of one task: how the last answer stood, and the hints that were taken or handed out. */
const standing = z.object({
  attempts: z.number().int(),
  state: taskState.nullable().describe('Of the last answer; null before the first'),
  solved: z.boolean(),
  answer: labAnswer.nullable().describe('The last one'),
  hints: z.array(z.string()).describe('Those taken or handed out, in their order'),
  hintsLeft: z.number().int(),
  why: z.string().nullable().describe('The explanation, once the task is solved'),
})

export const labTask = toldTask.omit({ hints: true, why: true }).extend({ standing })
export type LabTask = z.infer<typeof labTask>
export const labExercise = toldExercise.extend({ tasks: z.array(labTask) })
export type LabExercise = z.infer<typeof labExercise>

/** What follows from an answer: the verdict, and how the task stands now. */
export const labVerdict = z.object({ verdict: toldVerdict, standing })

const brief = z.object({
  id: exerciseId,
  number: z.number().int(),
  day: z.number().int(),
  minutes: z.number().int(),
  tracks: z.array(track),
  title: z.string(),
  purpose: z.string(),
  tasks: z.number().int(),
})

export const laboratory = z.object({
  kind: z.enum(['participant', 'facilitator']),
  number: z.number().int().describe('Of the slip; 0 is the facilitator'),
  track: track.nullable().describe('Null until it was chosen'),
  today: z.string().describe('The day on which the story was told'),
  exercises: z
    .array(brief.extend({ solved: z.number().int() }))
    .describe('As the workshop meets those of the track, then the others'),
})
export type Laboratory = z.infer<typeof laboratory>

export const labProgress = z.object({
  at: z.iso.datetime(),
  exercises: z.array(brief.omit({ purpose: true }).extend({ taskIds: z.array(z.string()) })),
  participants: z.array(
    z.object({
      number: z.number().int(),
      name: z.string(),
      track: track.nullable(),
      lastSeenAt: z.iso.datetime().nullable().describe('Of whoever is signed in'),
      solved: z
        .record(z.string(), z.number().int())
        .describe('Solved tasks by exercise; one that was begun stands with 0'),
      attempts: z.number().int(),
      hints: z.number().int(),
    }),
  ),
  stuck: z
    .array(
      z.object({
        exercise: exerciseId,
        task: z.string(),
        ask: z.string(),
        tried: z.number().int().describe('How many answered it and have not solved it'),
        solved: z.number().int(),
        waiting: z
          .array(z.object({ number: z.number().int(), attempts: z.number().int(), hints: z.number().int() }))
          .describe('Who has not solved it, those who tried most first'),
        hints: z.number().int().describe('How many hints the task has'),
      }),
    )
    .describe('Tasks that people answered and have not solved, the one with most of them first'),
})
export type LabProgress = z.infer<typeof labProgress>

export const certificateQuery = z.object({
  name: z.string().trim().min(2).max(120).describe('As it is printed; nothing of it is kept'),
})
export const handbookQuery = z.object({ reader: z.enum(['participants', 'facilitator']) })
export const exerciseParams = z.object({ exercise: exerciseId })
export const taskParams = exerciseParams.extend({ task: z.string().max(60) })
export const fileParams = exerciseParams.extend({ file: z.string().max(100) })
export const participantParams = z.object({ number: z.coerce.number().int().min(1).max(1000) })
