import type { PlainDate } from '../time/plain-date.ts'
import type { CaseFile } from './case-file.ts'
import { mayTravel, personOf } from './case-file.ts'
import type { CaseEvent } from './events.ts'

/**
 * What came to light about a person after the consent. It is a doubt that waits for an official: nothing follows from it by
 * itself, and it holds no step, because a consent binds until the States have let go of it (Benelux protocol with Georgia,
 * Art. 5(4)).
 */

/** Why a consent comes into doubt. A register that found the person, and an interview that confirmed them, brings none. */
export const doubtsOfConsent = ['register', 'document', 'interview', 'statelessness', 'late_refusal'] as const
export type DoubtOfConsent = (typeof doubtsOfConsent)[number]

/** Those that rest on what both States read. That a register was asked, and what it said, is the requested State's alone. */
export const sharedDoubts = doubtsOfConsent.filter((one) => one !== 'register')
export type SharedDoubt = (typeof sharedDoubts)[number]

export function isSharedDoubt(code: DoubtOfConsent): code is SharedDoubt {
  return code !== 'register'
}

export interface NewEvidence {
  personId: string
  code: DoubtOfConsent
  /** When it was recorded, ISO 8601 in UTC. */
  at: string
  /** Of `register`: which one answered, and what. */
  register?: { authority: string; register: string; result: 'possible' | 'no_match' }
  /** Of `late_refusal`: the day on which the paper was received. */
  on?: PlainDate
}

/**
 * The new evidence after an event: what came is added for whoever is accepted and still to travel; what an official has looked
 * at since, by asking to reconsider, by confirming the consent or by a decision, is taken away. Each side's fold holds
 * what that side knows.
 */
export function withNewEvidence(before: CaseFile, after: CaseFile, event: CaseEvent): CaseFile {
  const weighed = weighedBy(event)
  const kept = after.newEvidence.filter(({ personId }) => !weighed.includes(personId) && isAccepted(after, personId))
  const found = told(before, event).filter(
    ({ personId }) => isAccepted(before, personId) && isAccepted(after, personId),
  )
  if (found.length === 0 && kept.length === after.newEvidence.length) return after
  return { ...after, newEvidence: [...kept, ...found] }
}

function isAccepted(file: CaseFile, personId: string): boolean {
  const person = personOf(file, personId)
  return person !== undefined && mayTravel(person)
}

function weighedBy(event: CaseEvent): string[] {
  switch (event.type) {
    case 'reconsideration_asked':
    case 'consent_confirmed':
      return event.data.personIds
    case 'reply_given':
      return event.data.persons.map(({ personId }) => personId)
    default:
      return []
  }
}

function told(file: CaseFile, event: CaseEvent): NewEvidence[] {
  const at = event.recordedAt
  switch (event.type) {
    case 'verification_answered': {
      const { requestId, result } = event.data
      const asked = file.verifications.find((one) => one.requestId === requestId)
      if (!asked || (result !== 'possible' && result !== 'no_match')) return []
      const { personId, authority, register } = asked
      return [{ personId, code: 'register', at, register: { authority, register, result } }]
    }
    case 'application_corrected':
      return event.data.newInformation.map((personId) => ({ personId, code: 'document', at }))
    case 'interview_held': {
      const { personId, outcome } = event.data
      return outcome === 'not_confirmed' || outcome === 'doubtful' ? [{ personId, code: 'interview', at }] : []
    }
    case 'statelessness_claimed':
      return [{ personId: event.data.personId, code: 'statelessness', at }]
    case 'paper_reply_recorded': {
      const { persons, receivedOn: on } = event.data
      const late = persons.filter(({ outcome, follows }) => outcome === 'refused' && follows === 'nothing')
      return late.map(({ personId }) => ({ personId, code: 'late_refusal', at, on }))
    }
    default:
      return []
  }
}
