import { createRoute } from '@tanstack/react-router'
import { lazyRouteComponent } from './data/load-part.ts'
import { withTexts } from './i18n/load-catalogue.ts'
import { qualitySearch } from './quality-search.ts'
import { inside } from './root-routes.tsx'

/** What could be wrong in the records, the rules that found it, and the scores. */
export const quality = [
  createRoute({
    getParentRoute: () => inside,
    path: '/quality',
    validateSearch: qualitySearch,
    component: lazyRouteComponent(
      withTexts(['quality'], () => import('./features/quality/quality-page.tsx')),
      'QualityPage',
    ),
  }),
]
