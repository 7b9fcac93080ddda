import { type Breaking, course } from './breaking.ts'

/** Faults in what the courses of procedures say. */
export const faultsOfCourses: Breaking[] = [
  [
    'an entry for a procedure that is not there',
    'evidence.0',
    /meant for by_sea, which the pack does not have/,
    (p) => (p.evidence[0]!.procedures = ['by_sea']),
  ],
  [
    'a course with an act that is not there',
    'procedures.1.course',
    /speaks of the action “approve_reply”, which the pack does not have/,
    (p) => {
      course(p).without.push('approve_reply')
      delete p.actions.approve_reply
      p.replyApproval.required = false
    },
  ],
  [
    'a course with a stage that is not there',
    'procedures.1.course',
    /speaks of the stage “transfer_failed”/,
    (p) => {
      course(p).within.send_message = ['transfer_failed']
      p.stages = p.stages.filter(({ id }) => id !== 'transfer_failed')
    },
  ],
  [
    'a notice without a document',
    'procedures.1.course',
    /nobody asks for a travel document: write document: other/,
    (p) => (course(p).document = 'of_requested_state'),
  ],
  [
    'a document whose last day nobody asks for',
    'procedures.1.course.heldUntil',
    /no section of its form asks for that day/,
    (p) => (course(p).heldUntil = 'held_until'),
  ],
  [
    'a course in which a case is stuck',
    'procedures.1',
    /cannot leave the stage “document_ready”/,
    (p) => course(p).without.push('notify_transfer'),
  ],
  [
    'a document whose last day may be left unknown',
    'procedures.1.course.heldUntil',
    /no section of its form asks for that day/,
    (p) => {
      course(p).heldUntil = 'held_until'
      const fields = p.form.sections.find(({ kind, subject }) => kind === 'person' && subject === 'principal')!.fields
      fields.push({ ...fields[0]!, id: 'held_until', type: 'date', required: true })
    },
  ],
  [
    'a course without a stop',
    'procedures.1',
    /in the stage “document_ready” cannot be stopped, although/,
    (p) => course(p).without.push('stop'),
  ],
  [
    'a course with a stop in some stages alone',
    'procedures.1',
    /in the stage “transfer_notified” cannot be stopped, although/,
    (p) => (course(p).within.stop = ['document_ready', 'transfer_failed']),
  ],
  [
    'a course without an end',
    'procedures.1',
    /no case ever comes to a transfer/,
    (p) => course(p).without.push('confirm_arrival'),
  ],
  [
    'a course about nobody',
    'procedures.1',
    /no class of persons can be the principal person/,
    (p) => {
      course(p)
      for (const one of p.personClasses) one.procedures = ['normal']
    },
  ],
  [
    'a course whose form asks nobody who they are',
    'procedures.1',
    /does not ask a person of the class “own_national” for: family_name/,
    (p) => {
      course(p)
      for (const one of p.form.sections) if (one.subject === 'principal') one.procedures = ['normal']
    },
  ],
]
