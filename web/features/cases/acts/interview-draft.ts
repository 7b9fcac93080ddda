import type { FileView } from '../../../../contract/drafts.ts'
import type { Translate } from '../../../../contract/i18n.ts'
import type { companions } from '../../../../domain/case/interview-events.ts'
import type { Fault } from '../act/use-act.ts'

/** A file is sealed for its person, so they are kept by the person: choosing another loses none, and none arrives at another's. */
export type FilesByPerson = Record<string, FileView[]>

/** @returns the change of one person's files in a draft; of those that are there by then, whoever is chosen by then. */
export function filesChanged(personId: string, next: (files: FileView[]) => FileView[]) {
  return ({ filesOf }: { filesOf: FilesByPerson }) => ({
    filesOf: { ...filesOf, [personId]: next(filesOf[personId] ?? []) },
  })
}

/** @returns the change of a draft once it was sent for one person: begun anew, with the files of the others. */
export function sentFor<T extends { filesOf: FilesByPerson }>(personId: string, none: T): (draft: T) => T {
  return ({ filesOf }) => ({
    ...none,
    filesOf: Object.fromEntries(Object.entries(filesOf).filter(([of, files]) => of !== personId && files.length > 0)),
  })
}

/** What a side adds to an interview that was held, as it is typed. */
export interface KeepsDraft {
  interviewId: string
  text: string
  filesOf: FilesByPerson
}

export const noKeeps = (): KeepsDraft => ({ interviewId: '', text: '', filesOf: {} })
export const keepsNothing = isLike(noKeeps())

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
  filesOf: FilesByPerson
}

/** `personId`: whom the case is about where there is one person alone, else empty. */
export const noInterview = (personId: string): InterviewDraft => ({
  ...{ interviewId: '', personId, heldOn: null, by: '', means: '', outcome: '', grounds: [], language: '' },
  ...{ interpreted: false, present: {}, text: '', notes: '', filesOf: {} },
})

export const recordsNothing = isLike(noInterview(''))

function isLike<T extends object>(none: T): (draft: T) => boolean {
  const parts = Object.keys(none) as (keyof T)[]
  return (draft) => parts.every((part) => JSON.stringify(draft[part]) === JSON.stringify(none[part]))
}

/**
 * The payload, and what is still missing in it, in the order of the form. Where interviews are planned, one of them is chosen or
 * none by name: left open, the planned one would wait to be recorded for good.
 */
export function readInterview(
  draft: InterviewDraft,
  t: Translate,
  planned: readonly { interviewId: string }[],
): { input: unknown; faults: Fault[] } {
  const { interviewId, personId, heldOn, by, means, outcome, grounds, language, interpreted, present, filesOf } = draft
  const chosen = planned.some((one) => one.interviewId === interviewId)
  const input = {
    ...{ personId, heldOn, by, means, outcome, grounds, language, interpreted },
    ...(chosen ? { interviewId } : {}),
    present: Object.entries(present).flatMap(([role, name]) => (name.trim() ? [{ role, name: name.trim() }] : [])),
    text: draft.text.trim(),
    notes: draft.notes.trim(),
    documentIds: (filesOf[personId] ?? []).map(({ documentId }) => documentId),
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
