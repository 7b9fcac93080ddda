import type { Established } from '../domain/evidence/establishes.ts'
import type { CaseView } from './cases.ts'
import type { PersonLinks } from './persons.ts'

/** What is open before a reply is proposed: for an official to weigh, never a bar to their decision. */
export type Doubt =
  | { code: 'unanswered' | 'unavailable' | 'possible'; personId: string; authority: string; register: string }
  | { code: 'records'; personId: string; count: number }
  | { code: 'none_asked' | 'no_match' | 'interview'; personId: string }
  | { code: 'conflict'; personId: string; conflict: Established['conflicts'][number] }

/**
 * The open doubts about the persons still to be decided on, as far as the reader knows the case: registers that have not answered,
 * could not, or are not sure; that none was asked, or that none that answered found the person; an interview that was asked for
 * and not held; particulars and evidence that contradict each other; likely records on which nobody has decided whether they are
 * this person (a figure orders them and never decides: they are told by their number alone).
 */
export function openDoubts(
  view: Pick<CaseView, 'persons' | 'verifications' | 'timeline' | 'interviewRequested' | 'visibleSections'>,
  established: readonly Established[],
  links: PersonLinks['persons'] = [],
): Doubt[] {
  return view.persons.flatMap(({ personId, reply }): Doubt[] => {
    if (reply && reply.basis !== 'paper') return []
    const asked = view.verifications.filter((one) => one.personId === personId && !one.recalled)
    const said = (...results: string[]) => asked.some(({ result }) => result !== null && results.includes(result))
    const registers = asked.flatMap(({ authority, register, result }): Doubt[] => {
      const at = { personId, authority, register }
      if (result === null) return [{ code: 'unanswered', ...at }]
      if (result === 'unavailable') return [{ code: 'unavailable', ...at }]
      return result === 'possible' ? [{ code: 'possible', ...at }] : []
    })
    const noMatch = said('no_match') && !said('match', 'possible')
    // Who may not read the answers of registers is told nothing of whether any was asked.
    const noneAsked = asked.length === 0 && view.visibleSections.includes('verification')
    const held = view.timeline.some((one) => one.type === 'interview_held' && one.data.personId === personId)
    const undecided = links.find((one) => one.personId === personId)?.open ?? 0
    const conflicts = established.find((one) => one.personId === personId)?.conflicts ?? []
    return [
      ...registers,
      ...(noneAsked ? [{ code: 'none_asked' as const, personId }] : []),
      ...(noMatch ? [{ code: 'no_match' as const, personId }] : []),
      ...(view.interviewRequested && !held ? [{ code: 'interview' as const, personId }] : []),
      ...(undecided > 0 ? [{ code: 'records' as const, personId, count: undecided }] : []),
      ...conflicts.map((conflict) => ({ code: 'conflict' as const, personId, conflict })),
    ]
  })
}
