import type { ExerciseKind } from '../../../../contract/practice.ts'
import type { Official } from '../../../platform/http/actor.ts'
import { centralOf } from '../file-case.ts'
import { type Story, unitOf } from '../stories.ts'
import { asksRegister, borderFor, missionFor } from '../tell-story.ts'

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
  const told = { ...before[kind], procedure: 'normal' as const }
  const { state } = authority
  const story = (from: string, to: string, unit = unitOf(from)): Story => ({ from, to, unit, ...told })
  const asRequesting = story(state, counterpart(state))
  const asRequested = story(counterpart(state), state)
  switch (kind) {
    case 'case_officer':
      return roles.includes(kind) ? { ...asRequesting, unit: authority.id } : null
    case 'central_desk':
      return roles.includes(kind) && centralOf(state) === authority.id ? asRequesting : null
    case 'central_authority':
      return roles.includes('central_desk') && receives(state) && centralOf(state) === authority.id ? asRequested : null
    case 'approver_return':
    case 'approver':
      return roles.includes('approver') && receives(state) && centralOf(state) === authority.id ? asRequested : null
    case 'verifier':
      return roles.includes(kind) && receives(state) && asksRegister(state, authority.id) ? asRequested : null
    case 'mission_officer': {
      const from = ['AT', 'AZ', 'BE', 'DE', 'FR', 'NL', 'PL'].find(
        (one) => one !== state && missionFor({ from: one, to: state }) === authority.id,
      )
      return roles.includes(kind) && receives(state) && from ? story(from, state) : null
    }
    case 'border_officer':
      return roles.includes(kind) && receives(state) && borderFor({ to: state }) === authority.id ? asRequested : null
    case 'oversight':
      return roles.includes(kind) && receives(state) && centralOf(state) === authority.id ? asRequested : null
  }
}

/** The practice tells its stories between these two; the other pilots only send. */
function receives(state: string): boolean {
  return state === 'AZ' || state === 'DE'
}

function counterpart(state: string): string {
  return state === 'AZ' ? 'DE' : 'AZ'
}
