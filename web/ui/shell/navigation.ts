import { type AuthorityKind, type Role, roles } from '../../../domain/agreement/vocabulary.ts'

export type NavigationItem = {
  id: string
  path: string
  /** Message id. */
  label: string
  /** Roles that find work there; holding one of them is enough. */
  roles: readonly Role[]
  /** Where only at some kinds of authority somebody finds work there. */
  kinds?: readonly AuthorityKind[]
  /** Something to read: it is in the menu, but no day begins there. */
  reading?: true
  /** In a data laboratory alone, and there first of all. */
  laboratory?: true
  /** Other pages of the same room. */
  also?: readonly string[]
}

/** In the order of the day: what is mine, what I begin, what others ask of me. The first one that is work is a person's first page. */
export const navigation: readonly NavigationItem[] = [
  { id: 'laboratory', path: '/laboratory', label: 'shell.nav.laboratory', roles, laboratory: true },
  {
    id: 'desk',
    path: '/desk',
    label: 'shell.nav.desk',
    roles: ['case_officer', 'central_desk', 'approver', 'mission_officer'],
  },
  {
    id: 'new-application',
    path: '/applications/new',
    label: 'shell.nav.new-application',
    roles: ['case_officer', 'central_desk'],
  },
  {
    id: 'interviews',
    path: '/interviews',
    label: 'shell.nav.interviews',
    // As `seesInterviews` says.
    roles: ['mission_officer', 'central_desk', 'case_officer'],
    reading: true,
  },
  // As `looksAfterTeam` says.
  { id: 'team', path: '/team', label: 'team.nav', roles: ['central_desk', 'approver'], reading: true },
  {
    id: 'team-of-unit',
    path: '/team',
    label: 'team.nav',
    roles: ['case_officer', 'mission_officer'],
    kinds: ['local', 'mission'],
    reading: true,
  },
  {
    id: 'lists',
    path: '/lists',
    label: 'shell.nav.lists',
    roles: ['case_officer', 'central_desk', 'approver'],
    reading: true,
  },
  // As `countsFigures` says.
  {
    id: 'insights',
    path: '/insights',
    label: 'shell.nav.insights',
    roles: ['analyst', 'case_officer', 'central_desk', 'approver', 'oversight'],
    reading: true,
  },
  // As `seesQuality` says.
  {
    id: 'quality',
    path: '/quality',
    label: 'shell.nav.quality',
    roles: ['case_officer', 'central_desk', 'approver', 'analyst'],
    reading: true,
  },
  { id: 'cases', path: '/desk', label: 'shell.nav.cases', roles: ['oversight'], reading: true },
  { id: 'oversight', path: '/oversight', label: 'shell.nav.oversight', roles: ['oversight'], reading: true },
  { id: 'verifications', path: '/verifications', label: 'shell.nav.verification', roles: ['verifier'] },
  { id: 'arrivals', path: '/arrivals', label: 'shell.nav.arrivals', roles: ['border_officer'] },
  { id: 'texts', path: '/texts', label: 'shell.nav.texts', roles: ['translator'] },
  { id: 'administration', path: '/administration', label: 'shell.nav.administration', roles: ['administrator'] },
  { id: 'duty', path: '/duty', label: 'shell.nav.duty', roles, reading: true, also: ['/delegations'] },
  { id: 'agreements', path: '/agreements', label: 'shell.nav.agreements', roles, reading: true, also: ['/calendars'] },
]

/** Who reads files of cases, and so may search among them. */
export const searching: readonly Role[] = ['case_officer', 'central_desk', 'approver', 'mission_officer', 'oversight']

/** What these roles may open at this kind of authority, of the pages that this installation has; a page stands there once. */
export function visibleNavigation(
  items: readonly NavigationItem[],
  roles: readonly Role[],
  hasPage: (path: string) => boolean,
  kind?: AuthorityKind,
  laboratory = false,
): NavigationItem[] {
  const open = items.filter(
    ({ path, roles: held, kinds, laboratory: there }) =>
      hasPage(path) &&
      (laboratory || !there) &&
      held.some((role) => roles.includes(role)) &&
      (!kinds || (kind && kinds.includes(kind))),
  )
  return open.filter(({ path }, index) => open.findIndex((item) => item.path === path) === index)
}

/** Where a person begins; null for those whose role has no work here. */
export function firstPage(
  roles: readonly Role[],
  hasPage: (path: string) => boolean,
  laboratory = false,
): string | null {
  return (
    visibleNavigation(navigation, roles, hasPage, undefined, laboratory).find((item) => !item.reading)?.path ?? null
  )
}
