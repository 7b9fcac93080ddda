import { z } from 'zod'
import { countsAsMinor } from '../attestation.ts'
import type { CaseFile } from '../case-file.ts'
import { personOf } from '../case-file.ts'
import type { Context, Decision } from '../context.ts'
import { decided, todayOf } from '../context.ts'
import {
  companions,
  companionsOfMinors,
  interviewers,
  interviewGrounds,
  interviewMeans,
  interviewOutcomes,
  spokenLanguage,
} from '../interview-events.ts'
import { plannedInterview } from '../interviews.ts'
import { invalid, refuse } from '../refusal.ts'
import { interviewFiles, notedOf } from './interview-notes.ts'

export const recordInterviewInput = z.strictObject({
  personId: z.string(),
  /** The interview to which the person was invited; left out for one that nobody had planned. */
  interviewId: z.string().optional(),
  heldOn: z.iso.date(),
  by: z.enum(interviewers),
  means: z.enum(interviewMeans),
  /** What was found of the nationality. */
  outcome: z.enum(interviewOutcomes).optional(),
  /** On what it rests; needed where an outcome is given. */
  grounds: z.array(z.enum(interviewGrounds)).max(interviewGrounds.length).default([]),
  /** The language in which it was held, ISO 639. */
  language: spokenLanguage.optional(),
  /** Whether somebody interpreted. */
  interpreted: z.boolean().optional(),
  /** Who sat beside the person. */
  present: z
    .array(z.strictObject({ role: z.enum(companions), name: z.string().trim().min(1).max(200) }))
    .max(6)
    .default([]),
  /** What the person said of who they are, and what was found; both States read it. */
  text: z.string().trim().min(1).max(4000),
  /** What the interviewer keeps for their own side; the other State never reads it. */
  notes: z.string().trim().max(4000).default(''),
  /** Files uploaded for this interview, such as a recording: kept by the own side like its notes. */
  documentIds: interviewFiles,
})

/**
 * Somebody was interviewed to establish nationality: by the mission, jointly with the authority of the requesting State, or by a
 * team on an identification mission. It decides nothing by itself: the reply does. The day is by the calendar of whoever records
 * it. Refused with `unknown_person` or `no_interview_planned`, or with a fault at the field: an outcome rests on a ground.
 * Whoever counts as a minor is heard in the presence of a guardian or a representative (Convention on the Rights of the Child,
 * Art. 3 and 12(2)); an interview that was held without is recorded together with this contradiction, before both States.
 */
export function decideRecordInterview(
  file: CaseFile,
  input: z.infer<typeof recordInterviewInput>,
  context: Context,
): Decision {
  const { personId, heldOn, by, means, outcome, grounds, language, interpreted, present, text, notes } = input
  if (!personOf(file, personId)) {
    return refuse('unknown_person', undefined, [{ path: 'personId', code: 'choose_one' }])
  }
  if (heldOn > todayOf(file, context, context.actor.relation, context.now)) return invalid('heldOn', 'date_in_future')
  if (heldOn < file.submittedOn) return invalid('heldOn', 'before_the_application')
  if (outcome && grounds.length === 0) return invalid('grounds', 'interview_ground_needed')
  const planned = plannedInterview(file, personId)
  if (input.interviewId !== undefined && planned?.interviewId !== input.interviewId)
    return refuse('no_interview_planned')
  const birthDate = context.birthDates[personId] ?? null
  const statedAdult = birthDate === null && input.interviewId !== undefined && planned?.adultStated === true
  const minor = !statedAdult && countsAsMinor(birthDate, false, heldOn)
  const alone = minor && !present.some(({ role }) => companionsOfMinors.includes(role))
  const interviewId = input.interviewId ?? context.newId()
  const findings = {
    ...(outcome ? { outcome, grounds: [...new Set(grounds)] } : {}),
    ...(language ? { language } : {}),
    ...(interpreted === undefined ? {} : { interpreted }),
    ...(present.length > 0 ? { present: [...new Set(present.map(({ role }) => role))] } : {}),
    ...(alone ? { contradictions: ['minor_without_guardian' as const] } : {}),
  }
  const beside = present.length > 0 ? { present } : {}
  const noted = notedOf({ interviewId, personId, text: notes, documentIds: input.documentIds }, context)
  if (!noted.ok) return noted
  return decided(
    {
      stream: 'shared',
      type: 'interview_held',
      personId,
      data: { interviewId, personId, heldOn, by, means, ...findings },
      parts: [{ part: `interview:${interviewId}`, personId, section: 'file', content: { text, ...beside } }],
    },
    ...noted.events,
  )
}
