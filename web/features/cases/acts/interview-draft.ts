import type { Translate } from '../../../../contract/i18n.ts'
import type { Fault } from '../act/use-act.ts'

/** An interview as it is typed. */
export interface InterviewDraft {
  personId: string
  heldOn: string | null
  by: '' | 'mission' | 'joint' | 'visiting_team'
  means: '' | 'in_person' | 'telephone' | 'video'
  text: string
}

/** `personId`: whom the case is about where there is one person alone, else empty. */
export const noInterview = (personId: string): InterviewDraft => ({
  personId,
  heldOn: null,
  by: '',
  means: '',
  text: '',
})

/** The payload, and what is still missing in it, in the order of the form. */
export function readInterview(draft: InterviewDraft, t: Translate): { input: unknown; faults: Fault[] } {
  const input = { ...draft, text: draft.text.trim() }
  const missing: [path: string, message: string, wrong: boolean][] = [
    ['personId', 'acts.interview.person-missing', draft.personId === ''],
    ['heldOn', 'acts.interview.on-missing', draft.heldOn === null],
    ['by', 'acts.interview.by-missing', draft.by === ''],
    ['means', 'acts.interview.means-missing', draft.means === ''],
    ['text', 'acts.interview.text-missing', input.text === ''],
  ]
  return { input, faults: missing.flatMap(([path, id, wrong]) => (wrong ? [{ path, message: t(id) }] : [])) }
}
