import { awaitsAcknowledgement, openReconsideration } from '../../case/case-file.ts'
import { type Course, dayAt, daysAfter, happened, workingDaysAfter } from '../course.ts'
import type { CourseRule } from '../rule.ts'

/** The latest event that decided on a person: a reply, or the revocation of a consent. */
function decisionOn({ events }: Course, personId: string) {
  return events.findLast((event) => {
    if (event.type === 'reply_given') return event.data.persons.some((one) => one.personId === personId)
    return event.type === 'consent_revoked' && event.data.personIds.includes(personId)
  })
}

/** Rules on receipt, reply, questions and interviews. The days here are wishes of the desk; what a period is stands in the pack. */

const facts = { on: 'course', version: 1 } as const

/** Working days after which a fact that happened in one's own office is recorded late. */
const recordedWithin = 3

export const replyRules: readonly CourseRule[] = [
  {
    ...facts,
    code: 'receipt_not_confirmed',
    dimension: 'timeliness',
    severity: 'look',
    mends: 'requested',
    reads: 'shared',
    act: 'confirm_receipt',
    find: (course) => {
      const { file, pack } = course
      if (pack.receipt.mode !== 'confirmed' || file.receivedOn || !pack.actions.confirm_receipt) return []
      return [{ from: workingDaysAfter(course, 'requested', dayAt(course, 'requested', file.submittedAt), 2) }]
    },
  },
  {
    ...facts,
    code: 'reply_recorded_late',
    dimension: 'timeliness',
    severity: 'note',
    mends: 'requested',
    reads: 'shared',
    afterClose: true,
    find: (course) =>
      happened(course, 'reply_given').flatMap(({ data, recordedAt, seq }) => {
        const recorded = dayAt(course, 'requested', recordedAt)
        const late = recorded > workingDaysAfter(course, 'requested', data.repliedOn, recordedWithin)
        return late ? [{ from: recorded, item: `reply-${seq}` }] : []
      }),
  },
  {
    ...facts,
    code: 'paper_reply_recorded_late',
    dimension: 'timeliness',
    severity: 'note',
    mends: 'requesting',
    reads: 'shared',
    afterClose: true,
    find: (course) =>
      happened(course, 'paper_reply_recorded').flatMap(({ data, recordedAt }) => {
        const recorded = dayAt(course, 'requesting', recordedAt)
        const late = recorded > workingDaysAfter(course, 'requesting', data.receivedOn, recordedWithin)
        return late ? [{ from: recorded, item: data.replyId }] : []
      }),
  },
  {
    ...facts,
    code: 'reply_before_receipt',
    dimension: 'consistency',
    severity: 'look',
    mends: 'requested',
    reads: 'shared',
    find: ({ file }) =>
      file.persons.flatMap(({ personId, reply }) =>
        reply && reply.basis !== 'agreement' && reply.on < file.submittedOn ? [{ personId, from: reply.on }] : [],
      ),
  },
  {
    ...facts,
    version: 2,
    code: 'refusal_without_words',
    dimension: 'completeness',
    severity: 'look',
    mends: 'requested',
    reads: 'shared',
    find: (course) => {
      return course.file.persons.flatMap(({ personId, reply }) => {
        if (reply?.outcome !== 'refused' || reply.basis !== 'decision') return []
        const ground = course.pack.refusalReasons.find(({ id }) => id === reply.reason)
        const event = decisionOn(course, personId)
        if (!ground?.textRequired || !event) return []
        // What a reader of the ground alone cannot know takes more than a word. Nobody wrote nothing: then it was erased.
        const { length } = course.words(event, `reply:${personId}`).trim()
        return length > 0 && length < 20 ? [{ personId, from: reply.on }] : []
      })
    },
  },
  {
    ...facts,
    code: 'question_past_wished_day',
    dimension: 'timeliness',
    severity: 'look',
    mends: 'both',
    reads: 'shared',
    act: 'answer_information',
    find: ({ file }) =>
      file.informationRequests.flatMap(({ requestId, by, wantedOn, ended }) =>
        ended || !wantedOn
          ? []
          : [
              {
                item: requestId,
                from: daysAfter(wantedOn, 1),
                mends: by === 'requesting' ? 'requested' : 'requesting',
              },
            ],
      ),
  },
  {
    ...facts,
    code: 'question_open_long',
    dimension: 'timeliness',
    severity: 'look',
    mends: 'both',
    reads: 'shared',
    act: 'answer_information',
    find: ({ file }) =>
      file.informationRequests.flatMap(({ requestId, by, askedOn, wantedOn, ended }) =>
        ended || wantedOn
          ? []
          : [
              {
                item: requestId,
                from: daysAfter(askedOn, 31),
                mends: by === 'requesting' ? 'requested' : 'requesting',
              },
            ],
      ),
  },
  {
    ...facts,
    code: 'interview_not_recorded',
    dimension: 'completeness',
    severity: 'mend',
    mends: 'requested',
    reads: 'shared',
    act: 'record_interview',
    find: ({ file }) =>
      file.interviews.flatMap(({ interviewId, personId, state, date }) =>
        state === 'planned' ? [{ personId, item: interviewId, from: daysAfter(date, 4) }] : [],
      ),
  },
  {
    ...facts,
    version: 2,
    code: 'interview_without_outcome',
    dimension: 'completeness',
    severity: 'look',
    mends: 'requested',
    reads: 'shared',
    // No act: an interview that was recorded stays as it is, and recording it again would make a second one.
    find: (course) => {
      const held = happened(course, 'interview_held')
      return held.flatMap(({ data }, index) => {
        const later = held.slice(index + 1).filter((one) => one.data.personId === data.personId)
        // Of each person the last one alone: whatever one before it left open, a later one took up.
        if (data.outcome || later.length > 0) return []
        return [{ personId: data.personId, item: data.interviewId, from: data.heldOn }]
      })
    },
  },
  {
    ...facts,
    version: 2,
    code: 'register_against_reply',
    dimension: 'consistency',
    severity: 'look',
    mends: 'requested',
    reads: 'requested',
    find: (course) =>
      course.file.persons.flatMap(({ personId, reply }) => {
        const results = course.file.verifications.filter((one) => one.personId === personId).map(({ result }) => result)
        // A consent that was revoked says nothing of who the person is.
        if (reply?.basis !== 'decision' || decisionOn(course, personId)?.type === 'consent_revoked') return []
        const against =
          reply.outcome === 'accepted'
            ? results.includes('no_match') && !results.includes('match') && !results.includes('possible')
            : results.includes('match')
        return against ? [{ personId, from: reply.on }] : []
      }),
  },
  {
    ...facts,
    code: 'register_past_wished_day',
    dimension: 'timeliness',
    severity: 'look',
    mends: 'requested',
    reads: 'requested',
    act: 'remind_verification',
    find: ({ file }) =>
      file.verifications.flatMap(({ requestId, personId, wantedBy, result, recalled }) =>
        !wantedBy || result || recalled ? [] : [{ personId, item: requestId, from: daysAfter(wantedBy, 1) }],
      ),
  },
  {
    ...facts,
    code: 'reconsideration_unanswered',
    dimension: 'timeliness',
    severity: 'look',
    mends: 'requesting',
    reads: 'shared',
    act: 'maintain_application',
    find: ({ file }) => {
      const open = openReconsideration(file)
      return open ? [{ item: open.reconsiderationId, from: daysAfter(open.askedOn, 15) }] : []
    },
  },
  {
    ...facts,
    code: 'claim_not_referred',
    dimension: 'completeness',
    severity: 'look',
    mends: 'both',
    reads: 'shared',
    act: 'record_statelessness',
    find: (course) =>
      happened(course, 'statelessness_claimed').flatMap(({ data }, index, all) => {
        const referred = all.some(({ data: one }) => one.personId === data.personId && one.referredOn)
        const first = all.findIndex(({ data: one }) => one.personId === data.personId) === index
        if (referred || !first || !course.pack.statelessness) return []
        return [{ personId: data.personId, from: daysAfter(data.claimedOn, 8), mends: data.by }]
      }),
  },
  {
    ...facts,
    code: 'document_request_unacknowledged',
    dimension: 'timeliness',
    severity: 'look',
    mends: 'requested',
    reads: 'shared',
    act: 'acknowledge_document_request',
    find: (course) =>
      !course.pack.actions.acknowledge_document_request
        ? []
        : course.file.persons.flatMap((person) =>
            awaitsAcknowledgement(person)
              ? [
                  {
                    personId: person.personId,
                    from: workingDaysAfter(course, 'requested', person.documentRequestedOn!, 5),
                  },
                ]
              : [],
          ),
  },
  {
    ...facts,
    code: 'stopped_long',
    dimension: 'timeliness',
    severity: 'look',
    mends: 'requesting',
    // Whether a stop is a withdrawal is known to the requesting State alone.
    reads: 'requesting',
    act: 'lift_stop',
    find: (course) => {
      const last = happened(course, 'stopped').at(-1)
      if (!course.file.stopped || course.file.withdrawn || !last) return []
      return [{ from: daysAfter(dayAt(course, 'requesting', last.effectiveAt), 180) }]
    },
  },
]
