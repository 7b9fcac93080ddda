import { z } from 'zod'
import type { CaseFile } from '../case-file.ts'
import { personOf } from '../case-file.ts'
import type { Context, Decision } from '../context.ts'
import { decided, todayOf } from '../context.ts'
import { interviewers, interviewMeans } from '../events.ts'
import { invalid, refuse } from '../refusal.ts'

export const recordInterviewInput = z.strictObject({
  personId: z.string(),
  heldOn: z.iso.date(),
  by: z.enum(interviewers),
  means: z.enum(interviewMeans),
  /** What the person said of who they are, and what was found; both States read it. */
  text: z.string().trim().min(1).max(4000),
})

/**
 * Somebody was interviewed to establish nationality: by the mission, jointly with the authority of the requesting State, or by a
 * team on an identification mission. It decides nothing by itself: the reply does. The day is by the calendar of whoever records
 * it. Refused with `unknown_person`, or with a fault at the day.
 */
export function decideRecordInterview(
  file: CaseFile,
  input: z.infer<typeof recordInterviewInput>,
  context: Context,
): Decision {
  const { personId, heldOn, by, means, text } = input
  if (!personOf(file, personId)) {
    return refuse('unknown_person', undefined, [{ path: 'personId', code: 'choose_one' }])
  }
  if (heldOn > todayOf(file, context, context.actor.relation, context.now)) return invalid('heldOn', 'date_in_future')
  if (heldOn < file.submittedOn) return invalid('heldOn', 'before_the_application')
  const interviewId = context.newId()
  return decided({
    stream: 'shared',
    type: 'interview_held',
    personId,
    data: { interviewId, personId, heldOn, by, means },
    parts: [{ part: `interview:${interviewId}`, personId, section: 'file', content: { text } }],
  })
}
