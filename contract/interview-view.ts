import { z } from 'zod'
import { relations } from '../domain/agreement/vocabulary.ts'
import {
  absences,
  companions,
  interpreterStates,
  interviewContradictions,
  interviewEnds,
  interviewers,
  interviewGrounds,
  interviewMeans,
  interviewOutcomes,
  timeOfDay,
} from '../domain/case/interview-events.ts'
import { fileView } from './drafts.ts'

const day = z.iso.date()

/** An interview on the page of its case. */
export const interviewView = z.object({
  interviewId: z.string(),
  personId: z.string(),
  state: z.enum(['planned', 'held', 'missed', 'cancelled']),
  date: day,
  time: timeOfDay.nullable().describe('By the clocks of `authority`, which holds it; null where nobody had planned it'),
  minutes: z.number().int().nullable(),
  by: z.enum(interviewers),
  means: z.enum(interviewMeans),
  language: z.string().nullable(),
  interpreter: z.enum(interpreterStates),
  invitedOn: day,
  earlier: z
    .array(z.object({ date: day, time: timeOfDay, movedOn: day }))
    .describe(
      'The appointments it had before it was moved, the first one first; their number is `seen` of `move_interview`',
    ),
  authority: z.string(),
  endedOn: day.nullable(),
  place: z.string().nullable(),
  room: z.string().nullable(),
  guardian: z.string().nullable().describe('Who comes with a minor'),
  adultBecause: z.string().nullable().describe('Why the person, whose birth date is unknown, was invited as an adult'),
  instructions: z.string().nullable(),
  outcome: z.enum(interviewOutcomes).nullable(),
  grounds: z.array(z.enum(interviewGrounds)),
  contradictions: z
    .array(z.enum(interviewContradictions))
    .describe('What the file said against it when it was recorded'),
  present: z.array(z.object({ role: z.enum(companions), name: z.string() })),
  words: z.string().nullable().describe('What was said and found, or why it did not take place'),
  notes: z.string().nullable().describe('Kept by the own side; the other State never reads it'),
  files: z.array(fileView).describe('Recordings and notes kept by the own side; the other State never learns of them'),
  absence: z.enum(absences).nullable(),
  cause: z.enum(interviewEnds).nullable(),
})
export type InterviewView = z.infer<typeof interviewView>

export const wantedInterview = z.object({ personId: z.string(), since: day, by: z.enum(relations) })
