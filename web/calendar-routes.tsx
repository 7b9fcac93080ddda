import { createRoute } from '@tanstack/react-router'
import { lazyRouteComponent } from './data/load-part.ts'
import { withTexts } from './i18n/load-catalogue.ts'
import { inside } from './root-routes.tsx'

/** The days of rest of each State: to read for everybody, to change for its own administrators. */
export const calendars = [
  createRoute({
    getParentRoute: () => inside,
    path: '/calendars',
    component: lazyRouteComponent(
      withTexts(['calendar'], () => import('./features/calendars/calendars-page.tsx')),
      'CalendarsPage',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/calendars/$state',
    validateSearch: ({ year }): { year?: number } => (Number.isInteger(Number(year)) ? { year: Number(year) } : {}),
    component: lazyRouteComponent(
      withTexts(['calendar'], () => import('./features/calendars/calendar-page.tsx')),
      'CalendarPage',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/calendars/$state/preview',
    component: lazyRouteComponent(
      withTexts(['calendar'], () => import('./features/calendars/preview-page.tsx')),
      'PreviewPage',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/calendars/$state/versions',
    component: lazyRouteComponent(
      withTexts(['calendar'], () => import('./features/calendars/versions-page.tsx')),
      'VersionsPage',
    ),
  }),
] as const
