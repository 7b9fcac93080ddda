import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import type {
  AdministeredAuthorities,
  AdministeredUser,
  identityProviders,
  installedPacks,
  machineClients,
  userList,
  webhooks,
} from '../../../contract/administration.ts'
import type { Answer } from '../../../contract/client.ts'
import { api } from '../../data/api.ts'
import { queryClient } from '../../data/query-client.ts'

export const base = '/api/v1/administration'

export type AdministeredAuthority = AdministeredAuthorities['items'][number]
export type UserPage = z.infer<typeof userList>
export type MachineClient = z.infer<typeof machineClients>[number]
export type Webhook = z.infer<typeof webhooks>[number]
export type IdentityProvider = z.infer<typeof identityProviders>[number]
export type InstalledPack = z.infer<typeof installedPacks>[number]

/** One list of the administration, under the last part of its address. */
function listQuery<N extends List>(name: N) {
  return queryOptions({
    queryKey: ['administration', name],
    queryFn: ({ signal }): Promise<Answer<`GET /api/v1/administration/${N}`>> =>
      api<`GET /api/v1/administration/${List}`>(`GET /api/v1/administration/${name}`, { signal }) as Promise<never>,
  })
}
type List = 'authorities' | 'clients' | 'webhooks' | 'identity-providers' | 'outbox' | 'packs'

export const authoritiesQuery = listQuery('authorities')
export const clientsQuery = listQuery('clients')
export const webhooksQuery = listQuery('webhooks')
export const providersQuery = listQuery('identity-providers')
export const outboxQuery = listQuery('outbox')
export const packsQuery = listQuery('packs')

const first: string | null = null

export function officialsQuery(filter: { authority?: string | undefined; name?: string | undefined }) {
  const { authority = '', name = '' } = filter
  return infiniteQueryOptions({
    queryKey: ['administration', 'users', 'list', authority, name],
    queryFn: ({ signal, pageParam }) => usersPage({ authority, name, cursor: pageParam }, signal),
    initialPageParam: first,
    getNextPageParam: (page: UserPage) => page.next,
  })
}

/** One official, sought page by page: a State has some hundreds, and whoever comes from the list finds them at once. */
export function officialQuery(userId: string) {
  return queryOptions({
    queryKey: ['administration', 'users', 'one', userId],
    queryFn: async ({ signal }): Promise<AdministeredUser | null> => {
      for await (const official of everybody({}, signal)) if (official.userId === userId) return official
      return null
    },
    placeholderData: () =>
      queryClient
        .getQueriesData<{ pages: UserPage[] }>({ queryKey: ['administration', 'users', 'list'] })
        .flatMap(([, list]) => list?.pages ?? [])
        .flatMap((page) => page.items)
        .find((one) => one.userId === userId),
  })
}

/** Everybody of one authority, for choosing among them. */
export function allOfficialsQuery(authority: string) {
  return queryOptions({
    queryKey: ['administration', 'users', 'all', authority],
    queryFn: async ({ signal }): Promise<AdministeredUser[]> => {
      const found: AdministeredUser[] = []
      for await (const official of everybody({ authority }, signal)) found.push(official)
      return found
    },
  })
}

async function* everybody(filter: { authority?: string }, signal: AbortSignal): AsyncGenerator<AdministeredUser> {
  let cursor: string | null = null
  do {
    const page: UserPage = await usersPage({ ...filter, cursor }, signal)
    yield* page.items
    cursor = page.next
  } while (cursor)
}

function usersPage(query: Record<string, string | null>, signal: AbortSignal): Promise<UserPage> {
  const given = Object.fromEntries(Object.entries(query).filter(([, value]) => Boolean(value)))
  return api('GET /api/v1/administration/users', { query: given as Record<string, string>, signal })
}

/** After a change: everything of the administration is asked anew, and so is the directory that every page reads. */
export async function refresh(): Promise<void> {
  await Promise.all([
    queryClient.invalidateQueries({ queryKey: ['administration'] }),
    queryClient.invalidateQueries({ queryKey: ['authorities'] }),
  ])
}
