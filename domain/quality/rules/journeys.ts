import { finalStages } from '../../agreement/vocabulary.ts'
import { openTransfer, personOf } from '../../case/case-file.ts'
import { isWorkingDay } from '../../time/calendar.ts'
import { toDay } from '../../time/plain-date.ts'
import { type Course, calendarOn, dayAt, daysAfter, happened, workingDaysAfter } from '../course.ts'
import type { CourseRule } from '../rule.ts'

/** Rules on travel documents, transfers and arrivals. */

const facts = { on: 'course', version: 1 } as const

/** When the notice of the open transfer was given, and what it says. */
function openNotice(course: Course) {
  const transfer = openTransfer(course.file)
  const event =
    transfer && happened(course, 'transfer_notified').find(({ data }) => data.transferId === transfer.transferId)
  if (!transfer || !event) return null
  const noticed = dayAt(course, 'requesting', event.recordedAt)
  // The other side agreed to the conditions as they are: nothing is wrong with them.
  return { transfer, noticed, shortNotice: event.data.shortNotice, agreed: transfer.answer?.agreed === true }
}

export const journeyRules: readonly CourseRule[] = [
  {
    ...facts,
    code: 'accepted_at_rest',
    dimension: 'timeliness',
    severity: 'look',
    mends: 'requesting',
    reads: 'shared',
    act: 'request_travel_document',
    find: ({ file }) =>
      file.persons.flatMap(({ personId, stage, reply }) =>
        stage === 'accepted' && reply ? [{ personId, from: daysAfter(reply.on, 90) }] : [],
      ),
  },
  {
    ...facts,
    code: 'document_at_rest',
    dimension: 'timeliness',
    severity: 'look',
    mends: 'requesting',
    reads: 'shared',
    act: 'notify_transfer',
    find: ({ file }) =>
      file.persons.flatMap(({ personId, stage, travelDocument }) =>
        stage === 'document_ready' && travelDocument
          ? [{ personId, item: travelDocument.documentId, from: daysAfter(travelDocument.issuedOn, 60) }]
          : [],
      ),
  },
  {
    ...facts,
    version: 2,
    code: 'travel_document_dates',
    dimension: 'validity',
    severity: 'mend',
    mends: 'requested',
    reads: 'shared',
    act: 'issue_travel_document',
    find: ({ file }) =>
      file.persons.flatMap(({ personId, stage, travelDocument: one, arrivedOn }) =>
        one && !arrivedOn && !finalStages.includes(stage) && one.validUntil <= one.issuedOn
          ? [{ personId, item: one.documentId, from: one.issuedOn }]
          : [],
      ),
  },
  {
    ...facts,
    version: 2,
    code: 'travel_document_over',
    dimension: 'timeliness',
    severity: 'mend',
    mends: 'requested',
    reads: 'shared',
    act: 'issue_travel_document',
    find: ({ file }) =>
      file.persons.flatMap(({ personId, stage, travelDocument: one, arrivedOn, fallbackDocument }) =>
        one && !arrivedOn && !fallbackDocument && !finalStages.includes(stage)
          ? [{ personId, item: one.documentId, from: daysAfter(one.validUntil, 1) }]
          : [],
      ),
  },
  {
    ...facts,
    code: 'document_over_before_transfer',
    dimension: 'consistency',
    severity: 'mend',
    mends: 'both',
    reads: 'shared',
    act: 'issue_travel_document',
    find: (course) => {
      const notice = openNotice(course)
      if (!notice) return []
      const { transfer, noticed } = notice
      return transfer.personIds.flatMap((personId) => {
        const person = personOf(course.file, personId)
        const last = person?.fallbackDocument
          ? undefined
          : (person?.travelDocument?.validUntil ?? person?.documentHeldUntil)
        return last && last < transfer.date ? [{ personId, item: transfer.transferId, from: noticed }] : []
      })
    },
  },
  {
    ...facts,
    code: 'transfer_on_day_of_rest',
    dimension: 'plausibility',
    severity: 'look',
    mends: 'requesting',
    reads: 'shared',
    act: 'notify_transfer',
    find: (course) => {
      const notice = openNotice(course)
      const calendar = notice && calendarOn(course, 'requested', notice.transfer.date)
      if (!notice || notice.agreed || !calendar || isWorkingDay(calendar, toDay(notice.transfer.date))) return []
      return [{ item: notice.transfer.transferId, from: notice.noticed }]
    },
  },
  {
    ...facts,
    code: 'notice_shorter_than_agreed',
    dimension: 'timeliness',
    severity: 'note',
    mends: 'requesting',
    reads: 'shared',
    act: 'notify_transfer',
    find: (course) => {
      const notice = openNotice(course)
      // Whether it is short the agreement says; the act that notified counted it.
      return notice?.shortNotice && !notice.agreed ? [{ item: notice.transfer.transferId, from: notice.noticed }] : []
    },
  },
  {
    ...facts,
    code: 'transfer_day_passed',
    dimension: 'completeness',
    severity: 'mend',
    mends: 'both',
    reads: 'shared',
    act: 'confirm_arrival',
    find: (course) => {
      const transfer = openTransfer(course.file)
      return transfer ? [{ item: transfer.transferId, from: daysAfter(transfer.date, 3) }] : []
    },
  },
  {
    ...facts,
    code: 'failed_transfer_at_rest',
    dimension: 'timeliness',
    severity: 'look',
    mends: 'requesting',
    reads: 'shared',
    act: 'notify_transfer',
    find: (course) =>
      happened(course, 'transfer_failed').flatMap(({ data }, index, all) =>
        index === all.length - 1
          ? data.personIds.flatMap((personId) =>
              personOf(course.file, personId)?.stage === 'transfer_failed'
                ? [{ personId, item: data.transferId, from: daysAfter(data.failedOn, 30) }]
                : [],
            )
          : [],
      ),
  },
  {
    ...facts,
    code: 'arrival_recorded_late',
    dimension: 'timeliness',
    severity: 'note',
    mends: 'requested',
    reads: 'shared',
    afterClose: true,
    find: (course) =>
      happened(course, 'person_arrived').flatMap(({ data, recordedAt }) => {
        const recorded = dayAt(course, 'requested', recordedAt)
        const late = recorded > workingDaysAfter(course, 'requested', data.arrivedOn, 2)
        return late ? [{ personId: data.personId, item: data.transferId, from: recorded }] : []
      }),
  },
  {
    ...facts,
    code: 'arrival_before_transfer',
    dimension: 'consistency',
    severity: 'look',
    mends: 'both',
    reads: 'shared',
    afterClose: true,
    find: (course) =>
      happened(course, 'person_arrived').flatMap(({ data, recordedAt }) => {
        const transfer = course.file.transfers.find(({ transferId }) => transferId === data.transferId)
        const before = transfer && data.arrivedOn < transfer.date
        return before
          ? [{ personId: data.personId, item: data.transferId, from: dayAt(course, 'requested', recordedAt) }]
          : []
      }),
  },
  {
    ...facts,
    code: 'arrival_against_file',
    dimension: 'consistency',
    severity: 'look',
    mends: 'both',
    reads: 'shared',
    afterClose: true,
    find: (course) =>
      happened(course, 'person_arrived').flatMap(({ data, recordedAt }) =>
        data.contradictions.length > 0
          ? [{ personId: data.personId, item: data.transferId, from: dayAt(course, 'requested', recordedAt) }]
          : [],
      ),
  },
  {
    ...facts,
    code: 'obstacle_open_long',
    dimension: 'timeliness',
    severity: 'look',
    mends: 'requesting',
    reads: 'shared',
    act: 'close_obstacle',
    find: ({ file }) =>
      file.obstacles.flatMap(({ obstacleId, by, since, until }) =>
        until === undefined ? [{ item: obstacleId, from: daysAfter(since, 90), mends: by }] : [],
      ),
  },
]
