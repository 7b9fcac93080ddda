import { z } from 'zod'
import { exerciseIds, tracks } from '../domain/laboratory/exercise.ts'
import { longestAnswer } from '../domain/laboratory/longest-answer.ts'

/** An exercise of the data laboratory as its page shows it: told in the language of its reader, and without anything that is right. */

export const exerciseId = z.enum(exerciseIds)
export const track = z.enum(tracks)

const id = z.string().max(60)
const ids = z.array(id).max(60)

export const labAnswer = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('number'),
    value: z.string().max(60).describe('As it was typed: 1234, 12,5 or 83 %'),
  }),
  z.strictObject({ kind: z.literal('choice'), chosen: id }),
  z.strictObject({ kind: z.literal('several'), chosen: ids }),
  z.strictObject({ kind: z.literal('order'), chosen: ids.describe('All options, the first one first') }),
  z.strictObject({ kind: z.literal('file'), name: z.string().max(200), content: z.string().max(longestAnswer) }),
  z.strictObject({ kind: z.literal('text'), text: z.string().max(longestAnswer), ticked: ids }),
])
export type LabAnswer = z.infer<typeof labAnswer>

/** What the program says of an answer. `unreadable` is no attempt. */
export const toldVerdict = z.object({
  state: z.enum(['right', 'partly', 'wrong', 'unreadable']),
  share: z.number().min(0).max(1).describe('How much of it is right'),
  says: z.array(z.string()),
})
export type ToldVerdict = z.infer<typeof toldVerdict>

const choice = z.object({ id: z.string(), text: z.string() })

export const toldTask = z.object({
  id: z.string(),
  kind: z.enum(['number', 'choice', 'several', 'order', 'file', 'text']),
  ask: z.string(),
  unit: z.string().nullable().describe('Of a number, in words'),
  options: z.array(choice).describe('Of a choice, or to put in order'),
  elements: z.array(z.string()).describe('What the program looks for in a text'),
  checks: z.array(choice).describe('What the writer of a text ticks off'),
  hints: z.array(z.string()).describe('Each leads a little further; shown one by one'),
  why: z.string().describe('The explanation, shown when the task is solved'),
})
export type ToldTask = z.infer<typeof toldTask>

export const toldExercise = z.object({
  id: exerciseId,
  number: z.number().int(),
  day: z.number().int(),
  minutes: z.number().int(),
  tracks: z.array(track),
  title: z.string(),
  purpose: z.string(),
  steps: z.array(
    z.object({
      text: z.string(),
      path: z.string().nullable().describe('A page of the program'),
      file: z.string().nullable().describe('A file of the exercise'),
    }),
  ),
  files: z.array(z.object({ name: z.string(), title: z.string() })),
  tasks: z.array(toldTask),
  home: z.string().describe('What to take home'),
})
export type ToldExercise = z.infer<typeof toldExercise>
