import type { Role } from '../../../domain/agreement/vocabulary.ts'

/** One thing that is pointed at. Its words are `help-tour.<id>.title` and `.text`. */
export interface TourStep {
  id: string
  /** Names of `data-tour` in the order of preference: the first that is in sight is pointed at. */
  at: readonly string[]
  /** `first`: on the page where the day begins. `opened`: on the page that the step before opened. Else on any page. */
  on?: 'first' | 'opened'
  /** The first link that begins so in what is pointed at can be opened by whoever is shown around: it is an act of theirs. */
  opens?: string
}

export interface Tour {
  /** The page where the day begins. */
  page: string
  steps: readonly TourStep[]
}

const bell: TourStep = { id: 'bell', at: ['bell'] }
const ending: readonly TourStep[] = [
  // On a phone the help stands in the menu.
  { id: 'help', at: ['help', 'menu'] },
  { id: 'account', at: ['account'] },
]
const agreements: TourStep = { id: 'agreements', at: ['nav-agreements', 'menu'] }

/** @param acts what the role does with a case, which is told where it is done */
function desk(acts: string): Tour {
  return {
    page: '/desk',
    steps: [
      { id: 'turn', at: ['first-case', 'lists'], on: 'first', opens: '/cases/' },
      { id: 'why', at: ['deadline', 'now'], on: 'opened' },
      { id: `now-${acts}`, at: ['now'], on: 'opened' },
      bell,
      ...ending,
    ],
  }
}

/** In the order in which roles find their first page: of several, the first is shown. */
const byRole: readonly [Role, Tour][] = [
  ['central_desk', desk('central')],
  ['case_officer', desk('officer')],
  ['approver', desk('approver')],
  ['mission_officer', desk('mission')],
  [
    'verifier',
    {
      page: '/verifications',
      steps: [
        { id: 'questions', at: ['questions', 'lists'], on: 'first', opens: '/verifications/' },
        { id: 'answer', at: ['answer'], on: 'opened' },
        bell,
        ...ending,
      ],
    },
  ],
  [
    'border_officer',
    {
      page: '/arrivals',
      steps: [
        { id: 'tonight', at: ['tonight'], on: 'first' },
        { id: 'arrived', at: ['outcome', 'tonight'], on: 'first' },
        { id: 'line', at: ['list-age'], on: 'first' },
        bell,
        ...ending,
      ],
    },
  ],
  [
    'administrator',
    { page: '/administration', steps: [{ id: 'rooms', at: ['rooms'], on: 'first' }, agreements, ...ending] },
  ],
  [
    'oversight',
    {
      page: '/',
      steps: [
        { id: 'cases', at: ['nav-cases', 'menu'] },
        { id: 'looks', at: ['nav-oversight', 'menu'] },
        agreements,
        bell,
        ...ending,
      ],
    },
  ],
  ['translator', { page: '/texts', steps: [{ id: 'texts', at: ['content'], on: 'first' }, agreements, ...ending] }],
  ['legal_officer', { page: '/', steps: [{ id: 'reading', at: ['content'], on: 'first' }, agreements, ...ending] }],
  ['analyst', { page: '/', steps: [{ id: 'reading', at: ['content'], on: 'first' }, agreements, ...ending] }],
]

/** The tour of somebody with these roles; null for a role that finds nothing here. */
export function tourOf(roles: readonly Role[]): Tour | null {
  return byRole.find(([role]) => roles.includes(role))?.[1] ?? null
}

export const tours: readonly Tour[] = byRole.map(([, tour]) => tour)

/** What is shown when nothing was opened: what stands on the opened page is left out. */
export function shownSteps({ steps }: Tour, opened: boolean): readonly TourStep[] {
  return opened ? steps : steps.filter(({ on }) => on !== 'opened')
}
