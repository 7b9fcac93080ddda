import type { CaseFile } from '../../../domain/case/case-file.ts'
import { interviewWantedSince } from '../../../domain/case/interviews.ts'
import type { Projection } from './projection.ts'

/** The interviews of a case, and a row for each person who waits for one. */
export function interviewRows(caseId: string, file: CaseFile): Projection['interviews'] {
  const open = !file.stopped && !file.closed
  const missed = (personId: string) =>
    file.interviews.filter((one) => one.personId === personId && one.state === 'missed').length
  const wanted = file.persons.flatMap((person): Projection['interviews'] => {
    const since = open && person.stage !== 'refused' ? interviewWantedSince(file, person) : undefined
    if (since === undefined) return []
    const { personId } = person
    return [
      {
        ...nothing,
        case_id: caseId,
        interview_key: `wanted:${personId}`,
        person_id: personId,
        state: 'wanted',
        wanted_since: since,
        times_missed: missed(personId),
        times_moved: 0,
      },
    ]
  })
  const known = file.interviews.map((one): Projection['interviews'][number] => ({
    ...nothing,
    case_id: caseId,
    interview_key: one.interviewId,
    interview_id: one.interviewId,
    person_id: one.personId,
    state: one.state,
    authority_id: one.authorityId,
    slot_id: one.slotId ?? null,
    held_on: one.date,
    starts_at: one.time || null,
    minutes: one.minutes || null,
    conducted_by: one.by,
    means: one.means,
    language: one.language || null,
    interpreter: one.interpreter,
    outcome: one.outcome ?? null,
    absence: one.absence ?? null,
    times_missed: missed(one.personId),
    times_moved: one.earlier.length,
  }))
  return [...wanted, ...known]
}

const nothing = {
  interview_id: null,
  authority_id: null,
  slot_id: null,
  wanted_since: null,
  held_on: null,
  starts_at: null,
  minutes: null,
  conducted_by: null,
  means: null,
  language: null,
  interpreter: null,
  outcome: null,
  absence: null,
}
