import type { Role } from '../../../domain/agreement/vocabulary.ts'

export type NavigationItem = {
  id: string
  path: string
  /** Message id. */
  label: string
  /** Roles that find work there; holding one of them is enough. */
  roles: readonly Role[]
}

/** In the order of the day: what is mine, what I begin, what others ask of me. The first one is a person's first page. */
export const navigation: readonly NavigationItem[] = [
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
  { id: 'verification', path: '/verification', label: 'shell.nav.verification', roles: ['verifier'] },
  { id: 'arrivals', path: '/arrivals', label: 'shell.nav.arrivals', roles: ['border_officer'] },
]

/** What these roles may open, of the pages that this installation has. */
export function visibleNavigation(
  items: readonly NavigationItem[],
  roles: readonly Role[],
  hasPage: (path: string) => boolean,
): NavigationItem[] {
  return items.filter((item) => hasPage(item.path) && item.roles.some((role) => roles.includes(role)))
}
