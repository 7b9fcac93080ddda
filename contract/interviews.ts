import { z } from 'zod'
import {
  absences,
  interpreterStates,
  interviewers,
  interviewMeans,
  interviewOutcomes,
  spokenLanguage,
  timeOfDay,
} from '../domain/case/interview-events.ts'
import { personName } from './cases.ts'
import { noticeLanguages } from './notice-languages.ts'

/** Interviews in the week of an authority, and in the plan of a visiting team. */

const day = z.iso.date()

/** An interview in the week of an authority. */
export const interviewItem = z.object({
  caseId: z.uuid(),
  reference: z.string(),
  requestingState: z.string(),
  requestedState: z.string(),
  interviewId: z.string(),
  personId: z.string(),
  person: personName,
  minor: z.boolean().describe('Under eighteen on the day, or of unknown birth date'),
  state: z.enum(['planned', 'held', 'missed', 'cancelled']),
  date: day,
  time: timeOfDay.nullable(),
  minutes: z.number().int().nullable(),
  by: z.enum(interviewers),
  means: z.enum(interviewMeans),
  language: z.string().nullable(),
  interpreter: z.enum(interpreterStates),
  outcome: z.enum(interviewOutcomes).nullable(),
  absence: z.enum(absences).nullable(),
  authority: z.string(),
  slotId: z.string().nullable(),
  room: z.string().nullable(),
  own: z.boolean().describe('Whether the own State holds it; otherwise the own State presents the person'),
})
export type InterviewItem = z.infer<typeof interviewItem>

export const waitingItem = z.object({
  caseId: z.uuid(),
  reference: z.string(),
  requestingState: z.string(),
  personId: z.string(),
  person: personName,
  minor: z.boolean(),
  wantedSince: day,
  timesMissed: z.number().int(),
  replyDue: day.nullable().describe('The day by which the case must be answered, where one runs'),
})
export type WaitingItem = z.infer<typeof waitingItem>

export const slotView = z.object({
  slotId: z.uuid(),
  authority: z.string(),
  teamId: z.uuid().nullable(),
  date: day,
  time: timeOfDay,
  minutes: z.number().int(),
  by: z.enum(interviewers),
  means: z.enum(interviewMeans),
  place: z.string(),
  room: z.string(),
  interviewers: z.string(),
  languages: z.array(z.string()),
  booked: z.boolean(),
  keptFor: z.object({ caseId: z.uuid(), personId: z.string() }).nullable(),
})
export type SlotView = z.infer<typeof slotView>

export const weekQuery = z.object({ from: day, until: day })
export const interviewWeek = z.object({
  today: day,
  from: day,
  until: day,
  items: z.array(interviewItem),
  slots: z.array(slotView).describe('Of the own State alone'),
  holds: z
    .boolean()
    .describe('Whether the own State holds interviews: it is asked in some case of the authority, or in none yet'),
  waiting: z.array(waitingItem).describe('Who waits for an interview that the own State is to hold'),
})
export type InterviewWeek = z.infer<typeof interviewWeek>

const place = z.string().trim().min(1).max(300)
const rooms = z.string().trim().min(1).max(60)
const languages = z.array(spokenLanguage).max(12)

/** Slots of the same hours on several days. */
export const newSlots = z
  .strictObject({
    dates: z.array(day).min(1).max(31),
    opens: timeOfDay,
    closes: timeOfDay,
    breakFrom: timeOfDay.nullable().default(null),
    breakUntil: timeOfDay.nullable().default(null),
    minutes: z.int().min(10).max(480),
    pause: z.int().min(0).max(120).default(0),
    by: z.enum(interviewers).default('mission'),
    means: z.enum(interviewMeans),
    place,
    room: rooms,
    interviewers: z.string().trim().max(200).default(''),
    languages: languages.default([]),
  })
  .describe('The hours are by the clocks of the authority')
export type NewSlots = z.input<typeof newSlots>
export const madeSlots = z.object({ made: z.number().int(), overlapping: z.number().int() })

const interviewer = z.strictObject({ name: z.string().trim().min(1).max(100), languages: languages.min(1) })
export const newTeam = z.strictObject({
  title: z.string().trim().min(1).max(200),
  place,
  firstOn: day,
  lastOn: day,
  opens: timeOfDay,
  closes: timeOfDay,
  breakFrom: timeOfDay,
  breakUntil: timeOfDay,
  minutes: z.int().min(10).max(480),
  pause: z.int().min(0).max(120),
  interviewers: z.array(interviewer).min(1).max(30),
})
export type NewTeam = z.infer<typeof newTeam>

export const teamView = newTeam.extend({
  teamId: z.uuid(),
  authority: z.string(),
  slots: z.number().int(),
  kept: z.number().int().describe('Slots that the plan keeps for somebody'),
  invited: z.number().int(),
  done: z.number().int().describe('Interviews held or missed'),
})
export type TeamView = z.infer<typeof teamView>
export const teamList = z.object({ items: z.array(teamView) })

/** Why a person stands where they stand in a plan, or in none. */
export const placing = z.enum(['deadline', 'minor_in_the_morning', 'minor_after_noon', 'family_together', 'later'])
export const unplaced = z.enum(['no_interviewer_of_language', 'no_slot_left', 'family_does_not_fit'])

export const planRequest = z.strictObject({
  persons: z
    .array(z.strictObject({ caseId: z.uuid(), personId: z.uuid(), language: spokenLanguage }))
    .min(1)
    .max(1000),
})
export const planned = z.object({
  caseId: z.uuid(),
  reference: z.string(),
  personId: z.uuid(),
  person: personName,
  minor: z.boolean(),
  language: z.string(),
  replyDue: day.nullable(),
  date: day,
  time: timeOfDay,
  minutes: z.number().int(),
  interviewer: z.string(),
  reasons: z.array(placing),
})
export type Planned = z.infer<typeof planned>
export const planAnswer = z.object({
  placed: z.array(planned),
  left: z.array(
    planned
      .pick({
        caseId: true,
        reference: true,
        personId: true,
        person: true,
        minor: true,
        language: true,
        replyDue: true,
      })
      .extend({ reason: unplaced }),
  ),
  places: z.number().int().describe('How many interviews the team can hold in all'),
})
export type PlanAnswer = z.infer<typeof planAnswer>

/** A plan as an official confirms it: the days, times and interviewers are judged anew. */
export const confirmedPlan = z.strictObject({
  entries: z
    .array(
      z.strictObject({
        caseId: z.uuid(),
        personId: z.uuid(),
        language: spokenLanguage,
        date: day,
        time: timeOfDay,
        interviewer: z.string().max(100),
      }),
    )
    .min(1)
    .max(1000),
})
export const keptPlan = z.object({ kept: z.number().int() })

export const planEntry = planned.omit({ reasons: true }).extend({
  slotId: z.uuid(),
  state: z.enum(['kept', 'planned', 'held', 'missed']),
  outcome: z.enum(interviewOutcomes).nullable(),
})
export type PlanEntry = z.infer<typeof planEntry>
export const teamPlan = z.object({
  team: teamView,
  today: day,
  entries: z.array(planEntry),
  waiting: z.array(waitingItem),
})
export type TeamPlan = z.infer<typeof teamPlan>

export const noticeQuery = z.object({ language: z.enum(noticeLanguages) })
