import { createRoute } from '@tanstack/react-router'
import { lazyRouteComponent } from './data/load-part.ts'
import { withTexts } from './i18n/load-catalogue.ts'
import { inside } from './root-routes.tsx'

/** Lists of persons that are checked at once. */
export const lists = [
  createRoute({
    getParentRoute: () => inside,
    path: '/lists',
    component: lazyRouteComponent(
      withTexts(['lists'], () => import('./features/lists/lists-page.tsx')),
      'ListsPage',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/lists/$listId',
    component: lazyRouteComponent(
      withTexts(['lists', 'persons'], () => import('./features/lists/list-page.tsx')),
      'ListPage',
    ),
  }),
]
