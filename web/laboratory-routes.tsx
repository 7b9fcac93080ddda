import { createRoute } from '@tanstack/react-router'
import { lazyRouteComponent } from './data/load-part.ts'
import { withTexts } from './i18n/load-catalogue.ts'
import { inside } from './root-routes.tsx'

/** The data laboratory of a workshop; in every other installation the server has nothing for these pages. */
export const laboratory = [
  createRoute({
    getParentRoute: () => inside,
    path: '/laboratory',
    component: lazyRouteComponent(
      withTexts(['laboratory'], () => import('./features/laboratory/laboratory-page.tsx')),
      'LaboratoryPage',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/laboratory/room',
    component: lazyRouteComponent(
      withTexts(['laboratory'], () => import('./features/laboratory/room-page.tsx')),
      'RoomPage',
    ),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/laboratory/$exercise',
    component: lazyRouteComponent(
      withTexts(['laboratory'], () => import('./features/laboratory/exercise-page.tsx')),
      'ExercisePage',
    ),
  }),
] as const
