import type { Established } from '../domain/evidence/establishes.ts'
import type { CaseView } from './cases.ts'

/** What is open before a reply is proposed: for an official to weigh, never a bar to their decision. */
export type Doubt =
  | { code: 'unanswered' | 'unavailable' | 'possible'; personId: string; authority: string; register: string }
  | { code: 'interview'; personId: string }
  | { code: 'conflict'; personId: string; conflict: Established['conflicts'][number] }

/**
 * The open doubts about the persons still to be decided on, as far as the reader knows the case: registers that have not answered,
 * could not, or are not sure; an interview that was asked for and not held; particulars and evidence that contradict each other.
 */
export function openDoubts(
  view: Pick<CaseView, 'persons' | 'verifications' | 'timeline' | 'interviewRequested'>,
  established: readonly Established[],
): Doubt[] {
  return view.persons.flatMap(({ personId, reply }): Doubt[] => {
    if (reply && reply.basis !== 'paper') return []
    const asked = view.verifications.filter((one) => one.personId === personId && !one.recalled)
    const sure = asked.some(({ result }) => result === 'match')
    const registers = asked.flatMap(({ authority, register, result }): Doubt[] => {
      const at = { personId, authority, register }
      if (result === null) return [{ code: 'unanswered', ...at }]
      if (result === 'unavailable') return [{ code: 'unavailable', ...at }]
      return result === 'possible' && !sure ? [{ code: 'possible', ...at }] : []
    })
    const held = view.timeline.some((one) => one.type === 'interview_held' && one.data.personId === personId)
    const conflicts = established.find((one) => one.personId === personId)?.conflicts ?? []
    return [
      ...registers,
      ...(view.interviewRequested && !held ? [{ code: 'interview' as const, personId }] : []),
      ...conflicts.map((conflict) => ({ code: 'conflict' as const, personId, conflict })),
    ]
  })
}
