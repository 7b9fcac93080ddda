import type { ExerciseKind } from '../../../../contract/practice.ts'
import type { Official } from '../../../platform/http/actor.ts'
import { countries, countryOf } from '../countries.ts'
import { centralOf, unitOf } from '../file-case.ts'
import type { Story } from '../stories.ts'
import { asksRegister, missionFor } from '../tell-story.ts'

type Told = Pick<Story, 'steps' | 'submitted'>

const examined: Story['steps'] = [
  ['ask', 6],
  ['answer', 5],
]
const accepted: Story['steps'] = [...examined, ['propose', 4], ['approve', 3]]

/** How far the case has come when the official takes it up. */
const before: Record<ExerciseKind, Told> = {
  case_officer: { submitted: 1, steps: [] },
  central_desk: { submitted: 1, steps: [] },
  central_authority: { submitted: 1, steps: [] },
  approver_return: { submitted: 8, steps: [...examined, ['propose', 3]] },
  approver: { submitted: 8, steps: [...examined, ['propose', 3]] },
  verifier: { submitted: 2, steps: [['ask', 1]] },
  mission_officer: { submitted: 9, steps: [...accepted, ['request_document', 1]] },
  border_officer: { submitted: 12, steps: [...accepted, ['request_document', 3], ['issue', 2], ['notify', 1, 0]] },
  oversight: { submitted: 9, steps: accepted },
}

/** What was written already when the exercise begins: a draft, or a case that was sent. */
export type Begun = 'draft' | 'handed_over' | 'sent'

export function begunAs(kind: ExerciseKind): Begun {
  if (kind === 'case_officer') return 'draft'
  return kind === 'central_desk' ? 'handed_over' : 'sent'
}

/** The story that brings a case to this official; null where the authority has no part in one. */
export function storyFor(kind: ExerciseKind, { authority, roles }: Official): Story | null {
  const { state } = authority
  const { asked, practisesWith } = countryOf(state)
  const asRequesting = told(kind, state, practisesWith)
  const asRequested = told(kind, practisesWith, state)
  const central = centralOf(state) === authority.id
  switch (kind) {
    case 'case_officer':
      return roles.includes(kind) ? { ...asRequesting, unit: authority.id } : null
    case 'central_desk':
      return roles.includes(kind) && central && sends(state) ? asRequesting : null
    case 'central_authority':
      return roles.includes('central_desk') && asked && central ? asRequested : null
    case 'approver_return':
    case 'approver':
      return roles.includes('approver') && asked && central ? asRequested : null
    case 'verifier':
      return roles.includes(kind) && asksRegister(state, authority.id) ? asRequested : null
    case 'mission_officer': {
      const from = countries.find((one) => missionFor({ from: one.state, to: state }) === authority.id)?.state
      return roles.includes(kind) && from ? told(kind, from, state) : null
    }
    case 'border_officer':
      return roles.includes(kind) && asked?.border === authority.id ? asRequested : null
    case 'oversight':
      return roles.includes(kind) && asked && central ? asRequested : null
  }
}

function told(kind: ExerciseKind, from: string, to: string): Story {
  return { from, to, unit: unitOf(from), ...before[kind] }
}

/** Whether anybody drafts applications there. */
function sends(state: string): boolean {
  return countryOf(state).users.some(
    ([, , authority, roles]) => authority === unitOf(state) && roles.includes('case_officer'),
  )
}
