import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router'
import { queryClient } from './data/query-client.ts'
import { sessionQuery } from './data/session.ts'
import { SignInDialog } from './features/session/sign-in-dialog.tsx'
import { Broken } from './ui/shell/broken.tsx'
import { navigation, visibleNavigation } from './ui/shell/navigation.ts'
import { NotFound } from './ui/shell/not-found.tsx'

const root = createRootRoute({
  component: () => (
    <>
      <Outlet />
      <SignInDialog />
    </>
  ),
})

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search): { next?: string } => (typeof search.next === 'string' ? { next: search.next } : {}),
  component: lazyRouteComponent(() => import('./features/session/sign-in-page.tsx'), 'SignInPage'),
})

/** Everything behind the sign-in. */
const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  beforeLoad: async ({ location }) => {
    const session = await queryClient.ensureQueryData(sessionQuery)
    if (!session) throw redirect({ to: '/sign-in', search: location.href === '/' ? {} : { next: location.href } })
    return { session }
  },
  component: lazyRouteComponent(() => import('./ui/shell/shell.tsx'), 'Shell'),
})

const home = createRoute({
  getParentRoute: () => inside,
  path: '/',
  beforeLoad: ({ context }) => {
    const [first] = visibleNavigation(navigation, context.session.roles, hasPage)
    if (first) throw redirect({ to: first.path })
  },
  component: lazyRouteComponent(() => import('./features/home/home-page.tsx'), 'HomePage'),
})

const caseFile = createRoute({
  getParentRoute: () => inside,
  path: '/cases/$caseId',
  component: lazyRouteComponent(() => import('./features/cases/room/case-layout.tsx'), 'CaseLayout'),
})

const casePage = createRoute({
  getParentRoute: () => caseFile,
  path: '/',
  component: lazyRouteComponent(() => import('./features/cases/room/case-page.tsx'), 'CasePage'),
})

const caseAct = createRoute({
  getParentRoute: () => caseFile,
  path: '/$action',
  component: lazyRouteComponent(() => import('./features/cases/act/act-page.tsx'), 'ActPage'),
})

export const router = createRouter({
  routeTree: root.addChildren([signIn, inside.addChildren([home, caseFile.addChildren([casePage, caseAct])])]),
  defaultPreload: 'intent',
  defaultErrorComponent: Broken,
  defaultNotFoundComponent: NotFound,
  scrollRestoration: true,
})

function hasPage(path: string): boolean {
  return path in router.routesByPath
}

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
