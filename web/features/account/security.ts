import { queryOptions } from '@tanstack/react-query'
import { api } from '../../data/api.ts'
import { queryClient } from '../../data/query-client.ts'
import { readSession } from '../../data/session.ts'

/** How the own account is protected, and where it is signed in. */
export const securityQuery = queryOptions({
  queryKey: ['account', 'security'],
  queryFn: ({ signal }) => api('GET /api/v1/account/security', { signal }),
})

/** After a change: the page, and what the session says of the second step. */
export async function securityChanged(): Promise<void> {
  await queryClient.invalidateQueries({ queryKey: securityQuery.queryKey })
  await readSession().catch(() => undefined) // the change is made; a session that ended asks by itself
}
