import type { FileView } from '../../../../contract/drafts.ts'
import type { Translate } from '../../../../contract/i18n.ts'
import type { companions } from '../../../../domain/case/interview-events.ts'
import type { Fault } from '../act/use-act.ts'

/** An interview as it is typed. */
export interface InterviewDraft {
  /** The planned interview that was held; `none` for one that nobody had planned, empty where there is none to choose. */
  interviewId: string
  personId: string
  heldOn: string | null
  by: '' | 'mission' | 'joint' | 'visiting_team'
  means: '' | 'in_person' | 'telephone' | 'video'
  outcome: string
  grounds: string[]
  language: string
  interpreted: boolean
  /** The name of each who sat beside the person; empty for nobody. */
  present: Partial<Record<(typeof companions)[number], string>>
  text: string
  notes: string
  files?: FileView[]
}

/** `personId`: whom the case is about where there is one person alone, else empty. */
export const noInterview = (personId: string): InterviewDraft => ({
  ...{ interviewId: '', personId, heldOn: null, by: '', means: '', outcome: '', grounds: [], language: '' },
  ...{ interpreted: false, present: {}, text: '', notes: '' },
})

/**
 * The payload, and what is still missing in it, in the order of the form. Where interviews are planned, one of them is chosen or
 * none by name: left open, the planned one would wait to be recorded for good.
 */
export function readInterview(
  draft: InterviewDraft,
  t: Translate,
  planned: readonly { interviewId: string }[],
): { input: unknown; faults: Fault[] } {
  const { interviewId, present, files = [], ...rest } = draft
  const chosen = planned.some((one) => one.interviewId === interviewId)
  const input = {
    ...rest,
    ...(chosen ? { interviewId } : {}),
    present: Object.entries(present).flatMap(([role, name]) => (name.trim() ? [{ role, name: name.trim() }] : [])),
    text: draft.text.trim(),
    notes: draft.notes.trim(),
    documentIds: files.map(({ documentId }) => documentId),
  }
  const missing: [path: string, message: string, wrong: boolean][] = [
    ['interviewId', 'acts.interview.which-missing', planned.length > 0 && !chosen && interviewId !== 'none'],
    ['personId', 'acts.interview.person-missing', draft.personId === ''],
    ['heldOn', 'acts.interview.on-missing', draft.heldOn === null],
    ['by', 'acts.interview.by-missing', draft.by === ''],
    ['means', 'acts.interview.means-missing', draft.means === ''],
    ['language', 'acts.interview.language-missing', draft.language === ''],
    ['outcome', 'acts.interview.outcome-missing', draft.outcome === ''],
    ['grounds', 'acts.interview.grounds-missing', draft.grounds.length === 0],
    ['text', 'acts.interview.text-missing', input.text === ''],
  ]
  return { input, faults: missing.flatMap(([path, id, wrong]) => (wrong ? [{ path, message: t(id) }] : [])) }
}
