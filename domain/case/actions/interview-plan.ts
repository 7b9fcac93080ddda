import { z } from 'zod'
import { fromDay, toDay } from '../../time/plain-date.ts'
import { countsAsMinor } from '../attestation.ts'
import type { CaseFile } from '../case-file.ts'
import { personOf, principalOf } from '../case-file.ts'
import type { Context, Decision } from '../context.ts'
import { decided, todayOf } from '../context.ts'
import type { NewEvent } from '../events.ts'
import {
  absences,
  interpreterStates,
  interviewEnds,
  interviewers,
  interviewMeans,
  spokenLanguage,
  timeOfDay,
} from '../interview-events.ts'
import { interviewWantedSince, plannedInterview } from '../interviews.ts'
import { invalid, refuse } from '../refusal.ts'

export const requestInterviewInput = z.strictObject({
  personIds: z.array(z.string()).min(1).max(50),
  /** What the interview is to establish; both States read it. */
  text: z.string().trim().min(1).max(4000),
})

/**
 * One side asks that persons be interviewed, where the application did not. A clock of the pack that waits for interviews
 * counts from here. Refused with `unknown_person`, or with `interview_wanted` for whom one is asked for or planned already.
 */
export function decideRequestInterview(
  file: CaseFile,
  input: z.infer<typeof requestInterviewInput>,
  context: Context,
): Decision {
  const personIds = [...new Set(input.personIds)]
  if (personIds.some((id) => !personOf(file, id))) {
    return refuse('unknown_person', undefined, [{ path: 'personIds', code: 'choose_one' }])
  }
  if (personIds.some((personId) => plannedInterview(file, personId) || interviewWantedSince(file, { personId }))) {
    return refuse('interview_wanted')
  }
  const { relation } = context.actor
  const requestedOn = todayOf(file, context, relation, context.now)
  return decided({
    stream: 'shared',
    type: 'interview_requested',
    data: { personIds, by: relation, requestedOn },
    parts: [{ part: 'reason', personId: principalOf(file), section: 'file', content: { text: input.text } }],
  })
}

/** When and how an interview is held; with a slot, the slot says all of it. */
const appointment = {
  date: z.iso.date().optional(),
  time: timeOfDay.optional(),
  minutes: z.int().min(10).max(480).optional(),
  by: z.enum(interviewers).optional(),
  means: z.enum(interviewMeans).optional(),
  /** Where the person is to be, or how the call is made. */
  place: z.string().trim().max(300).optional(),
  room: z.string().trim().max(100).optional(),
}

/** What both sides know of an interview beforehand. */
const invitation = {
  /** A free slot of a mission or a visiting team of the requested State. */
  slotId: z.uuid().optional(),
  ...appointment,
  /** The language in which the person is heard, ISO 639. */
  language: spokenLanguage,
  interpreter: z.enum(interpreterStates),
  /** Who comes with a minor: the guardian or the representative. */
  guardian: z.string().trim().max(200).default(''),
  /** Why the person is an adult, where the birth date is unknown; both States read it. It settles no age beyond the interview. */
  adultBecause: z.string().trim().max(1000).default(''),
  /** What else both sides should know, for example what the person should bring. */
  text: z.string().trim().max(2000).default(''),
}

export const inviteToInterviewInput = z.strictObject({ personId: z.string(), ...invitation })

/** Not further ahead than anybody plans; it also keeps a slip of the year out of the file. */
const furthest = 366

/**
 * Invites a person: a time is set and both sides are told; the requesting State presents the person. In a slot, the slot says
 * when, where and how, and nobody else is invited there. Refused with `unknown_person`, `interview_planned` (one at a time),
 * `slot_taken`, or with a fault at the field: a minor is invited with whoever comes along. Where the birth date is unknown the
 * person counts as a minor, unless whoever invites says why the person is an adult.
 */
export function decideInviteToInterview(
  file: CaseFile,
  input: z.infer<typeof inviteToInterviewInput>,
  context: Context,
): Decision {
  const { personId } = input
  if (!personOf(file, personId)) {
    return refuse('unknown_person', undefined, [{ path: 'personId', code: 'choose_one' }])
  }
  if (plannedInterview(file, personId)) return refuse('interview_planned')
  const found = appointmentOf(file, personId, input, context)
  if (!found.ok) return found
  const interviewId = context.newId()
  const data = { interviewId, personId, invitedOn: found.today, ...found.header }
  const content = found.content
  return decided({
    ...{ stream: 'shared', type: 'interview_invited', personId, data },
    parts: [{ part: `invitation:${interviewId}`, personId, section: 'file', content }],
  })
}

export const moveInterviewInput = z.strictObject({
  interviewId: z.string(),
  /** How often the interview had been moved when whoever moves it looked: of two that move it at once, one is told. */
  seen: z.int().min(0),
  ...invitation,
})

/**
 * Moves a planned interview to another time, place or slot: it stays the same interview, its earlier appointment stays in the
 * history, and its earlier slot is free again. The whole invitation is said again and judged as `decideInviteToInterview`
 * judges it. Refused with `no_interview_planned`, `interview_moved` where somebody moved it meanwhile, `slot_taken`, or with a
 * fault at the field.
 */
export function decideMoveInterview(
  file: CaseFile,
  input: z.infer<typeof moveInterviewInput>,
  context: Context,
): Decision {
  const { interviewId, seen } = input
  const planned = file.interviews.find((one) => one.interviewId === interviewId && one.state === 'planned')
  if (!planned) return refuse('no_interview_planned')
  const { personId, earlier, date, time } = planned
  if (earlier.length !== seen) return refuse('interview_moved', { date, time })
  // A time that is typed is by the clocks of whoever held it before, also where the central authority moves it.
  const found = appointmentOf(file, personId, input, context, planned.authorityId)
  if (!found.ok) return found
  const data = { interviewId, personId, movedOn: found.today, ...found.header }
  const content = found.content
  return decided({
    ...{ stream: 'shared', type: 'interview_moved', personId, data },
    parts: [{ part: `invitation:${interviewId}`, personId, section: 'file', content }],
  })
}

/** What an invitation says in its header and in its words, or what is wrong with it. */
function appointmentOf(
  file: CaseFile,
  personId: string,
  input: Omit<z.infer<typeof inviteToInterviewInput>, 'personId'>,
  context: Context,
  holding = context.actor.authorityId,
) {
  const { slotId, language, interpreter, guardian, adultBecause, text } = input
  const slot = slotId === undefined ? input : context.interviewSlot
  if (!slot) return refuse('slot_taken', undefined, [{ path: 'slotId', code: 'slot_taken' }])
  const { date, time, minutes, by, means, place, room } = slot
  for (const [path, value] of Object.entries({ date, time, minutes, by, means, place })) {
    if (value === undefined || value === '') return invalid(slotId === undefined ? path : 'slotId', 'needed')
  }
  const at = slotId === undefined ? 'date' : 'slotId'
  const today = todayOf(file, context, 'requesting', context.now)
  if (date! < today) return invalid(at, 'date_in_past')
  if (date! > fromDay(toDay(today) + furthest)) return invalid(at, 'date_too_late')
  const birthDate = context.birthDates[personId] ?? null
  if (birthDate !== null && adultBecause !== '') return invalid('adultBecause', 'birth_date_known')
  const adultStated = adultBecause !== ''
  if (!adultStated && guardian === '' && countsAsMinor(birthDate, false, date!))
    return invalid('guardian', 'interview_guardian_needed')
  const offering = slotId === undefined ? holding : context.interviewSlot?.authorityId
  const elsewhere = offering === context.actor.authorityId ? undefined : offering
  return {
    ok: true as const,
    today,
    header: {
      ...{ date: date!, time: time!, minutes: minutes!, by: by!, means: means! },
      ...{ language, interpreter, ...(slotId ? { slotId } : {}), ...(elsewhere ? { authority: elsewhere } : {}) },
      ...(adultStated ? { adultStated: true as const } : {}),
    },
    content: { place, room: room ?? '', guardian, text, ...(adultStated ? { adultBecause } : {}) },
  }
}

export const recordMissedInterviewInput = z.strictObject({
  interviewId: z.string(),
  reason: z.enum(absences),
  /** What is known of why; both States read it. */
  text: z.string().trim().max(2000).default(''),
})

/**
 * Somebody did not come. Nothing follows for the person by itself: clocks run on, the interview is wanted again, and the
 * requested State decides upon what it has. Refused with `no_interview_planned`, or with a fault before the day has come.
 */
export function decideRecordMissedInterview(
  file: CaseFile,
  input: z.infer<typeof recordMissedInterviewInput>,
  context: Context,
): Decision {
  const { interviewId, reason, text } = input
  const planned = file.interviews.find((one) => one.interviewId === interviewId && one.state === 'planned')
  if (!planned) return refuse('no_interview_planned')
  const { personId, date: missedOn } = planned
  if (missedOn > todayOf(file, context, 'requested', context.now)) return invalid('interviewId', 'date_in_future')
  return decided({
    stream: 'shared',
    type: 'interview_missed',
    personId,
    data: { interviewId, personId, missedOn, reason },
    parts: words(interviewId, personId, text),
  })
}

export const cancelInterviewInput = z.strictObject({
  interviewId: z.string(),
  cause: z.enum(interviewEnds).exclude(['stopped']),
  text: z.string().trim().max(2000).default(''),
})

/** Either side calls a planned interview off; its slot is free again. Refused with `no_interview_planned`. */
export function decideCancelInterview(
  file: CaseFile,
  input: z.infer<typeof cancelInterviewInput>,
  context: Context,
): Decision {
  const { interviewId, cause, text } = input
  const planned = file.interviews.find((one) => one.interviewId === interviewId && one.state === 'planned')
  if (!planned) return refuse('no_interview_planned')
  const { personId } = planned
  const cancelledOn = todayOf(file, context, context.actor.relation, context.now)
  return decided({
    stream: 'shared',
    type: 'interview_cancelled',
    personId,
    data: { interviewId, personId, cancelledOn, cause },
    parts: words(interviewId, personId, text),
  })
}

function words(interviewId: string, personId: string, text: string): NonNullable<NewEvent['parts']> {
  return text ? [{ part: `interview:${interviewId}`, personId, section: 'file', content: { text } }] : []
}

/** With a stop every planned interview is off, and to the other State it looks the same whatever the cause. Safeguard 2. */
export function cancelledByStop(file: CaseFile, cancelledOn: string): NewEvent[] {
  return file.interviews
    .filter(({ state }) => state === 'planned')
    .map(({ interviewId, personId }) => ({
      stream: 'shared',
      type: 'interview_cancelled',
      personId,
      data: { interviewId, personId, cancelledOn, cause: 'stopped' },
    }))
}
