import type { Relation } from '../agreement/vocabulary.ts'
import type { PlainDate } from '../time/plain-date.ts'
import type { CaseFile, PersonFile } from './case-file.ts'
import type { CaseEvent, EventData } from './events.ts'

/** An interview to which somebody was invited, and what came of it. */
export interface Interview {
  interviewId: string
  personId: string
  state: 'planned' | 'held' | 'missed' | 'cancelled'
  date: PlainDate
  time: string
  minutes: number
  means: EventData<'interview_invited'>['means']
  by: EventData<'interview_invited'>['by']
  language: string
  interpreter: EventData<'interview_invited'>['interpreter']
  slotId?: string | undefined
  /** Whoever invites stated that the person, whose birth date is unknown, is an adult. */
  adultStated?: true | undefined
  /** The day of the invitation. */
  invitedOn: PlainDate
  /** The authority that holds it; its clocks are those of `time`. */
  authorityId: string
  /** The appointments that it had before, the first one first. */
  earlier: { date: PlainDate; time: string; movedOn: PlainDate }[]
  /** When it was held, missed or cancelled. */
  endedOn?: PlainDate
  /** The moment at which that was recorded, ISO 8601 in UTC. */
  endedAt?: string
  outcome?: EventData<'interview_held'>['outcome']
  absence?: EventData<'interview_missed'>['reason']
  cause?: EventData<'interview_cancelled'>['cause']
}

/** That one side asked for an interview of a person after the application. */
export interface InterviewRequest {
  personId: string
  by: Relation
  on: PlainDate
  /** The moment, ISO 8601 in UTC. */
  at: string
}

export type InterviewEvent = Extract<
  CaseEvent,
  {
    type:
      | 'interview_requested'
      | 'interview_invited'
      | 'interview_moved'
      | 'interview_held'
      | 'interview_missed'
      | 'interview_cancelled'
  }
>

/** Folds what an event says of interviews. An interview that was held without an invitation begins with its record. */
export function withInterview(
  { interviews, interviewRequests }: Pick<CaseFile, 'interviews' | 'interviewRequests'>,
  event: InterviewEvent,
): Pick<CaseFile, 'interviews' | 'interviewRequests'> {
  const ended = (id: string, change: Partial<Interview>) =>
    interviews.map((one) => (one.interviewId === id ? { ...one, ...change, endedAt: event.effectiveAt } : one))
  switch (event.type) {
    case 'interview_requested': {
      const { personIds, by, requestedOn: on } = event.data
      const asked = personIds.map((personId) => ({ personId, by, on, at: event.effectiveAt }))
      return { interviews, interviewRequests: [...interviewRequests, ...asked] }
    }
    case 'interview_invited': {
      const { authority = event.actor.authorityId, ...data } = event.data
      const planned = { ...data, state: 'planned' as const, authorityId: authority, earlier: [] }
      return { interviews: [...interviews, planned], interviewRequests }
    }
    case 'interview_moved': {
      const { authority = event.actor.authorityId, movedOn, ...data } = event.data
      const moved = interviews.map((one): Interview => {
        if (one.interviewId !== data.interviewId) return one
        const { invitedOn, date, time } = one
        const earlier = [...one.earlier, { date, time, movedOn }]
        return { ...data, state: 'planned', authorityId: authority, invitedOn, earlier }
      })
      return { interviews: moved, interviewRequests }
    }
    case 'interview_held': {
      const { interviewId, personId, heldOn, by, means, outcome, language = '', interpreted } = event.data
      const held = { state: 'held' as const, endedOn: heldOn, ...(outcome ? { outcome } : {}) }
      if (interviews.some((one) => one.interviewId === interviewId)) {
        return { interviews: ended(interviewId, held), interviewRequests }
      }
      const unplanned: Interview = {
        ...{ interviewId, personId, date: heldOn, time: '', minutes: 0, by, means, language, invitedOn: heldOn },
        ...{ interpreter: interpreted ? 'arranged' : 'not_needed', authorityId: event.actor.authorityId, ...held },
        ...{ earlier: [], endedAt: event.effectiveAt },
      }
      return { interviews: [...interviews, unplanned], interviewRequests }
    }
    case 'interview_missed': {
      const { interviewId, missedOn, reason } = event.data
      return {
        interviews: ended(interviewId, { state: 'missed', endedOn: missedOn, absence: reason }),
        interviewRequests,
      }
    }
    case 'interview_cancelled': {
      const { interviewId, cancelledOn, cause } = event.data
      return { interviews: ended(interviewId, { state: 'cancelled', endedOn: cancelledOn, cause }), interviewRequests }
    }
  }
}

/** The interview to which a person is invited and which is still to come; there is at most one at a time. */
export function plannedInterview(file: CaseFile, personId: string): Interview | undefined {
  return file.interviews.find((one) => one.personId === personId && one.state === 'planned')
}

/**
 * Since when an interview of a person has been wanted, or undefined where nobody asked for one, one is planned, or one was
 * held since or called off as not needed. A person who did not come is waited for again.
 */
export function interviewWantedSince(
  file: CaseFile,
  { personId }: Pick<PersonFile, 'personId'>,
): PlainDate | undefined {
  if (plannedInterview(file, personId)) return undefined
  const asked = file.interviewRequests.findLast((one) => one.personId === personId)
  const since = asked?.on ?? (file.interviewRequested ? file.submittedOn : undefined)
  if (since === undefined) return undefined
  const settled = file.interviews.some(
    (one) => one.personId === personId && one.endedOn! >= since && (one.state === 'held' || one.cause === 'not_needed'),
  )
  return settled ? undefined : since
}
