import { queryOptions } from '@tanstack/react-query'
import { api } from '../../data/api.ts'

/** Authorities that have a sign-in of their own. */
export const providersQuery = queryOptions({
  queryKey: ['sign-in-providers'],
  staleTime: Number.POSITIVE_INFINITY,
  retry: false,
  queryFn: () => api('GET /api/v1/session/providers', { onUnauthorized: 'fail' }),
})

/** Where the browser goes to sign in there. */
export function providerAddress(id: string): Promise<{ url: string }> {
  return api('POST /api/v1/session/providers/{id}', { path: { id }, onUnauthorized: 'fail' })
}
