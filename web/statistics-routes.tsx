import { createRoute, redirect } from '@tanstack/react-router'
import { lazyRouteComponent } from './data/load-part.ts'
import { readFigureSearch } from './features/statistics/search.ts'
import { seesDeskDay } from './features/statistics/who.ts'
import { withTexts } from './i18n/load-catalogue.ts'
import { inside } from './root-routes.tsx'

/** Figures: the day of a desk, the month of an authority, the year of a committee, and whatever else one wants to know. */
export const statistics = [
  createRoute({
    getParentRoute: () => inside,
    path: '/insights',
    beforeLoad: ({ context }) => {
      throw redirect({ to: seesDeskDay(context.session.roles) ? '/insights/day' : '/insights/month' })
    },
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/insights/day',
    component: lazyRouteComponent(
      withTexts(['statistics', 'insights'], () => import('./features/statistics/day-page.tsx')),
      'DayPage',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/insights/month',
    validateSearch: readFigureSearch,
    component: lazyRouteComponent(
      withTexts(['statistics', 'insights', 'exports'], () => import('./features/statistics/dashboard-page.tsx')),
      'MonthPage',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/insights/year',
    validateSearch: readFigureSearch,
    component: lazyRouteComponent(
      withTexts(['statistics', 'insights', 'exports'], () => import('./features/statistics/dashboard-page.tsx')),
      'YearPage',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/insights/explore',
    validateSearch: readFigureSearch,
    component: lazyRouteComponent(
      withTexts(['statistics', 'insights', 'exports'], () => import('./features/statistics/explorer-page.tsx')),
      'ExplorerPage',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/insights/exports',
    component: lazyRouteComponent(
      withTexts(['statistics', 'insights', 'exports'], () => import('./features/statistics/exports/exports-page.tsx')),
      'ExportsPage',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/insights/cases',
    validateSearch: readFigureSearch,
    component: lazyRouteComponent(
      withTexts(['statistics', 'insights'], () => import('./features/statistics/cases-page.tsx')),
      'FigureCasesPage',
    ),
  }),
] as const
