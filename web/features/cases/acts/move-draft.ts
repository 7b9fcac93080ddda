import type { InterviewView } from '../../../../contract/interview-view.ts'
import { type InvitationDraft, noInvitation } from './invitation-draft.ts'

/** What was typed is kept for each interview: another that is chosen begins with its own, and the first is found again. */
export interface MoveDraft {
  interviewId: string
  typed: Record<string, Partial<InvitationDraft>>
}

export const noMove = (): MoveDraft => ({ interviewId: '', typed: {} })

export function movesNothing({ interviewId, typed }: MoveDraft): boolean {
  return interviewId === '' && Object.keys(typed).length === 0
}

/** @returns the change once one interview was moved: what was typed for the others stays. */
export function sentFor(interviewId: string): (draft: MoveDraft) => MoveDraft {
  return ({ typed: { [interviewId]: _, ...typed } }) => ({ interviewId: '', typed })
}

/** @returns the change of what is typed for one interview. */
export function typedFor(interviewId: string, part: Partial<InvitationDraft>) {
  return ({ typed }: MoveDraft) => ({ typed: { ...typed, [interviewId]: { ...typed[interviewId], ...part } } })
}

/** Everything as it was arranged, but for the time, and over it what was typed. */
export function draftOf(one: InterviewView | undefined, typed: MoveDraft['typed']): InvitationDraft {
  if (!one) return noInvitation('')
  const { interviewId, personId, by, means, interpreter } = one
  return {
    ...noInvitation(personId),
    ...{ by, means, interpreter, minutes: String(one.minutes ?? 45), place: one.place ?? '' },
    ...{ language: one.language ?? '', guardian: one.guardian ?? '', adultBecause: one.adultBecause ?? '' },
    text: one.instructions ?? '',
    ...typed[interviewId],
  }
}
