import type { CaseView } from '../../../contract/cases.ts'
import { interviewWantedSince } from '../../../domain/case/interviews.ts'
import { type CaseRecord, contentOf, eventsOf, textOf } from './read-record.ts'

type InterviewView = CaseView['interviews'][number]
interface Invitation {
  place: string
  room: string
  guardian: string
  adultBecause?: string
  text: string
}
interface Said {
  text?: string
  present?: InterviewView['present']
}

/** Every interview of the case: when and where, who was there, and what came of it; notes only of the reader's own side. */
export function interviewsOf(record: CaseRecord): InterviewView[] {
  if (!record.visible.includes('identity')) return []
  // The last word of an invitation is its last move.
  const said = [...eventsOf(record, 'interview_invited'), ...eventsOf(record, 'interview_moved')]
  const invitations = new Map(said.map((event) => [event.data.interviewId, event]))
  const ends = ['interview_held', 'interview_missed', 'interview_cancelled'] as const
  const ended = new Map(ends.flatMap((type) => eventsOf(record, type).map((event) => [event.data.interviewId, event])))
  const noted = record.visible.includes('notes') ? eventsOf(record, 'interview_noted') : []
  return record.file.interviews.map((one) => {
    const { interviewId } = one
    const invited = invitations.get(interviewId)
    const end = ended.get(interviewId)
    const own = noted.filter(({ data }) => data.interviewId === interviewId)
    const kept = new Set(own.flatMap(({ data }) => (data.files ?? []).map(({ documentId }) => documentId)))
    const where = invited && contentOf<Invitation>(record, invited, `invitation:${interviewId}`)
    const told = end && contentOf<Said>(record, end, `interview:${interviewId}`)
    const notes = own.flatMap((event) => textOf(record, event, `interview_notes:${interviewId}`) ?? [])
    return {
      ...{ interviewId, personId: one.personId, state: one.state, date: one.date },
      ...{ time: one.time || null, minutes: one.minutes || null, by: one.by, means: one.means },
      ...{ language: one.language || null, interpreter: one.interpreter, invitedOn: one.invitedOn },
      earlier: one.earlier,
      ...{ authority: one.authorityId, endedOn: one.endedOn ?? null },
      ...{ place: where?.place || null, room: where?.room || null, guardian: where?.guardian || null },
      ...{ adultBecause: where?.adultBecause || null, instructions: where?.text || null },
      outcome: one.outcome ?? null,
      grounds: end?.type === 'interview_held' ? (end.data.grounds ?? []) : [],
      contradictions: end?.type === 'interview_held' ? (end.data.contradictions ?? []) : [],
      present: told?.present ?? [],
      words: told?.text || null,
      notes: notes.join('\n\n') || null,
      files: record.documents.filter(({ documentId }) => kept.has(documentId)),
      absence: one.absence ?? null,
      cause: one.cause ?? null,
    }
  })
}

/** Who waits for an interview, and since when; by whichever side asked last. */
export function interviewsWanted({ file, visible }: CaseRecord): CaseView['interviewsWanted'] {
  if (!visible.includes('identity') || file.stopped || file.closed) return []
  return file.persons.flatMap((person) => {
    const since = interviewWantedSince(file, person)
    if (since === undefined || person.stage === 'refused') return []
    const asked = file.interviewRequests.findLast(({ personId }) => personId === person.personId)
    return [{ personId: person.personId, since, by: asked?.by ?? ('requesting' as const) }]
  })
}
