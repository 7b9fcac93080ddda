import { createRootRoute, createRoute, Outlet, redirect } from '@tanstack/react-router'
import { openWords } from './data/kept-words.ts'
import { lazyRouteComponent } from './data/load-part.ts'
import { queryClient } from './data/query-client.ts'
import { sessionQuery } from './data/session.ts'
import { ProofDialog } from './features/session/proof-dialog.tsx'
import { SignInDialog } from './features/session/sign-in-dialog.tsx'

export const root = createRootRoute({
  component: () => (
    <>
      <Outlet />
      <ProofDialog />
      <SignInDialog />
    </>
  ),
})

/** Everything behind the sign-in. */
export const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  beforeLoad: async ({ location }) => {
    const session = await queryClient.ensureQueryData(sessionQuery)
    // A sign-in that is not finished goes on there.
    if (session?.stage !== 'full') {
      throw redirect({ to: '/sign-in', search: location.href === '/' ? {} : { next: location.href } })
    }
    await openWords(session)
    return { session }
  },
  component: lazyRouteComponent(() => import('./ui/shell/shell.tsx'), 'Shell'),
})
