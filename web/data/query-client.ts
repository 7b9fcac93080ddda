import { QueryClient } from '@tanstack/react-query'
import { currentConnection, onConnectionChange } from './connection.ts'
import { Unreachable } from './problem.ts'

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      // The browser's own word on the line is not believed: whether the server answers is seen by asking it.
      networkMode: 'always',
      // A refusal stays a refusal; only an absent server is asked once more. After that the banner takes over.
      retry: (failures, error) => error instanceof Unreachable && failures < 2,
      retryDelay: (failures) => 500 * 2 ** failures,
    },
    mutations: { retry: false, networkMode: 'always' },
  },
})

onConnectionChange(() => {
  if (currentConnection() !== 'up') return
  // Not the session: if it ended meanwhile, the next request asks to sign in over the page, which must not be torn down.
  void queryClient.refetchQueries({ type: 'active', predicate: (query) => query.queryKey[0] !== 'session' })
})
