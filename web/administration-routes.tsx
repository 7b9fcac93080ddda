import { createRoute, redirect } from '@tanstack/react-router'
import { lazyRouteComponent } from './data/load-part.ts'
import { withTexts } from './i18n/load-catalogue.ts'
import { inside } from './root-routes.tsx'

const layout = createRoute({
  getParentRoute: () => inside,
  path: '/administration',
  component: lazyRouteComponent(
    withTexts(['administration'], () => import('./features/administration/administration-layout.tsx')),
    'AdministrationLayout',
  ),
})

/** Only a named nothing puts an unknown part of the search aside, as on the desk. */
function word(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

const pages = [
  createRoute({
    getParentRoute: () => layout,
    path: '/',
    beforeLoad: ({ context }) => {
      if (context.session.roles.includes('administrator')) throw redirect({ to: '/administration/officials' })
    },
  }),
  createRoute({
    getParentRoute: () => layout,
    path: '/officials',
    validateSearch: ({ authority, name }): { authority?: string | undefined; name?: string | undefined } => ({
      authority: word(authority),
      name: word(name),
    }),
    component: lazyRouteComponent(
      withTexts(['administration'], () => import('./features/administration/officials-page.tsx')),
      'OfficialsPage',
    ),
  }),
  createRoute({
    getParentRoute: () => layout,
    path: '/officials/new',
    validateSearch: ({ authority }): { authority?: string | undefined } => ({ authority: word(authority) }),
    component: lazyRouteComponent(
      withTexts(['administration'], () => import('./features/administration/invite-page.tsx')),
      'InvitePage',
    ),
  }),
  createRoute({
    getParentRoute: () => layout,
    path: '/officials/$userId',
    component: lazyRouteComponent(
      withTexts(['administration'], () => import('./features/administration/official-page.tsx')),
      'OfficialPage',
    ),
  }),
  createRoute({
    getParentRoute: () => layout,
    path: '/authorities',
    component: lazyRouteComponent(
      withTexts(['administration'], () => import('./features/administration/authorities-page.tsx')),
      'AuthoritiesPage',
    ),
  }),
  createRoute({
    getParentRoute: () => layout,
    path: '/authorities/new',
    component: lazyRouteComponent(
      withTexts(['administration'], () => import('./features/administration/new-authority-page.tsx')),
      'NewAuthorityPage',
    ),
  }),
  createRoute({
    getParentRoute: () => layout,
    path: '/authorities/open',
    component: lazyRouteComponent(
      withTexts(['administration'], () => import('./features/administration/open-state-page.tsx')),
      'OpenStatePage',
    ),
  }),
  createRoute({
    getParentRoute: () => layout,
    path: '/authorities/$authorityId',
    component: lazyRouteComponent(
      withTexts(['administration'], () => import('./features/administration/authority-page.tsx')),
      'AuthorityPage',
    ),
  }),
  createRoute({
    getParentRoute: () => layout,
    path: '/identity-providers',
    component: lazyRouteComponent(
      withTexts(['administration'], () => import('./features/administration/providers-page.tsx')),
      'ProvidersPage',
    ),
  }),
  createRoute({
    getParentRoute: () => layout,
    path: '/identity-providers/new',
    component: lazyRouteComponent(
      withTexts(['administration'], () => import('./features/administration/provider-page.tsx')),
      'NewProviderPage',
    ),
  }),
  createRoute({
    getParentRoute: () => layout,
    path: '/identity-providers/$providerId',
    component: lazyRouteComponent(
      withTexts(['administration'], () => import('./features/administration/provider-page.tsx')),
      'ProviderPage',
    ),
  }),
  createRoute({
    getParentRoute: () => layout,
    path: '/clients',
    component: lazyRouteComponent(
      withTexts(['administration'], () => import('./features/administration/clients-page.tsx')),
      'ClientsPage',
    ),
  }),
  createRoute({
    getParentRoute: () => layout,
    path: '/clients/new',
    component: lazyRouteComponent(
      withTexts(['administration'], () => import('./features/administration/new-client-page.tsx')),
      'NewClientPage',
    ),
  }),
  createRoute({
    getParentRoute: () => layout,
    path: '/webhooks',
    component: lazyRouteComponent(
      withTexts(['administration'], () => import('./features/administration/webhooks-page.tsx')),
      'WebhooksPage',
    ),
  }),
  createRoute({
    getParentRoute: () => layout,
    path: '/webhooks/new',
    component: lazyRouteComponent(
      withTexts(['administration'], () => import('./features/administration/new-webhook-page.tsx')),
      'NewWebhookPage',
    ),
  }),
  createRoute({
    getParentRoute: () => layout,
    path: '/outbox',
    component: lazyRouteComponent(
      withTexts(['administration'], () => import('./features/administration/outbox-page.tsx')),
      'OutboxPage',
    ),
  }),
  createRoute({
    getParentRoute: () => layout,
    path: '/packs',
    component: lazyRouteComponent(
      withTexts(['administration'], () => import('./features/administration/packs-page.tsx')),
      'PacksPage',
    ),
  }),
  createRoute({
    getParentRoute: () => layout,
    path: '/calendars',
    component: lazyRouteComponent(
      withTexts(['administration', 'calendar'], () => import('./features/calendars/calendars-page.tsx')),
      'CalendarsPage',
    ),
  }),
  createRoute({
    getParentRoute: () => layout,
    path: '/operations',
    component: lazyRouteComponent(
      withTexts(['administration'], () => import('./features/operations/operations-page.tsx')),
      'OperationsPage',
    ),
  }),
] as const

export const administration = layout.addChildren([...pages])

/** Of all officials: who is on duty, and who stands in for whom. */
export const colleagues = [
  createRoute({
    getParentRoute: () => inside,
    path: '/duty',
    validateSearch: ({ authority, week }): { authority?: string | undefined; week?: string | undefined } => ({
      authority: word(authority),
      week: typeof week === 'string' && !Number.isNaN(Date.parse(week)) ? week.slice(0, 10) : undefined,
    }),
    component: lazyRouteComponent(() => import('./features/delegations/duty-page.tsx'), 'DutyPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/delegations',
    validateSearch: ({ authority }): { authority?: string | undefined } => ({ authority: word(authority) }),
    component: lazyRouteComponent(() => import('./features/delegations/delegations-page.tsx'), 'DelegationsPage'),
  }),
] as const
