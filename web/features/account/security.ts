import { queryOptions } from '@tanstack/react-query'
import type { Security } from '../../../contract/session.ts'
import { fetchJson } from '../../data/fetch-json.ts'
import { queryClient } from '../../data/query-client.ts'
import { readSession } from '../../data/session.ts'

/** How the own account is protected, and where it is signed in. */
export const securityQuery = queryOptions({
  queryKey: ['account', 'security'],
  queryFn: ({ signal }) => fetchJson<Security>('/api/v1/account/security', { signal }),
})

/** After a change: the page, and what the session says of the second step. */
export async function securityChanged(): Promise<void> {
  await queryClient.invalidateQueries({ queryKey: securityQuery.queryKey })
  await readSession().catch(() => undefined) // the change is made; a session that ended asks by itself
}

export function remove(path: string): Promise<void> {
  return fetchJson<void>(`/api/v1/account/${path}`, { method: 'DELETE' })
}
