import { createRoute } from '@tanstack/react-router'
import { lazyRouteComponent } from './data/load-part.ts'
import { inside } from './root-routes.tsx'

/** The guides and the words of the field. The help of a page stands beside it and has no address. */
export const help = [
  createRoute({
    getParentRoute: () => inside,
    path: '/help',
    component: lazyRouteComponent(() => import('./features/help/help-page.tsx'), 'HelpPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/help/glossary',
    component: lazyRouteComponent(() => import('./features/help/glossary-page.tsx'), 'GlossaryPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/help/$guide',
    component: lazyRouteComponent(() => import('./features/help/guide-page.tsx'), 'GuidePage'),
  }),
] as const
