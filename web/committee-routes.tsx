import { createRoute } from '@tanstack/react-router'
import { lazyRouteComponent } from './data/load-part.ts'
import { withTexts } from './i18n/load-catalogue.ts'
import { inside } from './root-routes.tsx'

/** The report of a period for the joint committee. */
export const committeeReports = [
  createRoute({
    getParentRoute: () => inside,
    path: '/insights/report',
    component: lazyRouteComponent(
      withTexts(['committee', 'statistics', 'insights'], () => import('./features/committee-report/reports-page.tsx')),
      'ReportsPage',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/insights/report/$reportId',
    component: lazyRouteComponent(
      withTexts(['committee'], () => import('./features/committee-report/report-page.tsx')),
      'ReportPage',
    ),
  }),
] as const
