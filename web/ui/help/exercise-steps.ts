import type { CaseView } from '../../../contract/cases.ts'
import type { DraftView } from '../../../contract/drafts.ts'
import type { MemoryView } from '../../../contract/erasure.ts'
import type { Exercise } from '../../../contract/practice.ts'
import type { Arrivals, VerificationFile } from '../../../contract/work.ts'

/** What the pages know by now; nothing is asked for the sake of an exercise. */
export interface Known {
  path: string
  draft?: DraftView | undefined
  view?: CaseView | undefined
  question?: VerificationFile | undefined
  arrivals?: Arrivals | undefined
  memory?: MemoryView | undefined
}

type Step = readonly [id: string, isDone: (known: Known, exercise: Exercise) => boolean]

const open: Step = ['open', ({ path }, exercise) => path.startsWith(exercise.path)]
const onPage = (...pages: string[]): Step[1] => {
  return ({ path }, { caseId }) => pages.some((page) => path === `/cases/${caseId}/${page}`)
}

const isAnswered = (view: CaseView | undefined) => view?.persons.some(({ reply }) => reply !== null) === true

/** The steps of each exercise in their order; the words are `exercise.<kind>.<step>`. */
export const exerciseSteps: Readonly<Record<Exercise['kind'], readonly Step[]>> = {
  case_officer: [
    open,
    ['complete', ({ draft }) => draft?.complete === true],
    ['hand-over', ({ draft }) => Boolean(draft?.handedOverAt)],
  ],
  central_desk: [
    open,
    ['review', ({ path }, { caseId }) => path === `/applications/${caseId}/review`],
    ['submit', ({ path, view }, { caseId }) => Boolean(view) || path === `/applications/${caseId}/receipt`],
  ],
  central_authority: [
    open,
    ['ask', ({ view }) => (view?.verifications.length ?? 0) > 0],
    ['propose', ({ view }) => Boolean(view?.proposal)],
  ],
  approver_return: [
    open,
    ['read', onPage('return_proposal')],
    ['return', ({ view }) => Boolean(view) && !view?.proposal && !isAnswered(view)],
  ],
  approver: [open, ['read', onPage('approve_reply')], ['approve', ({ view }) => isAnswered(view)]],
  verifier: [open, ['answer', ({ question }) => Boolean(question?.result)]],
  mission_officer: [
    open,
    ['form', onPage('issue_travel_document')],
    ['issue', ({ view }) => view?.persons.every(({ travelDocument }) => travelDocument) === true],
  ],
  border_officer: [
    open,
    [
      'arrived',
      ({ arrivals }, { caseId }) => {
        const travellers = arrivals?.items.filter((item) => item.caseId === caseId) ?? []
        return travellers.length > 0 && travellers.every(({ state }) => state === 'arrived')
      },
    ],
  ],
  oversight: [
    open,
    ['hold', ({ memory }) => Boolean(memory?.hold)],
    ['lift', ({ memory }) => memory !== undefined && !memory.hold],
    ['looks', ({ path }) => path === '/oversight'],
  ],
}

/**
 * The steps taken by now: a step once taken stays taken, and counts only after those before it.
 * @param taken ids of the steps taken until now
 */
export function takenSteps(exercise: Exercise, taken: readonly string[], known: Known): string[] {
  const now = [...taken]
  for (const [id, isDone] of exerciseSteps[exercise.kind]) {
    if (now.includes(id)) continue
    if (!isDone(known, exercise)) break
    now.push(id)
  }
  return now
}
