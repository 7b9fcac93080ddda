import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { AskedEnd, AskedThrough } from '../../../domain/oversight/asked.ts'
import type { LookKind } from '../../../domain/oversight/looks.ts'
import { api } from '../../data/api.ts'

/** Each request is a look and is recorded: what was fetched is kept, and asked for again when somebody wants it anew. */
const asked = {
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: 60_000,
  refetchOnWindowFocus: false,
  refetchOnReconnect: false,
}

export interface Filter {
  kind?: LookKind | undefined
  official?: string | undefined
}

export interface Period {
  from: string
  until: string
}

export function caseLooksPages(caseId: string, { kind, official }: Filter) {
  return infiniteQueryOptions({
    ...asked,
    queryKey: ['oversight', 'case', caseId, kind, official],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) => {
      const query = { ...(kind ? { kind } : {}), ...(official ? { official } : {}) }
      const further = pageParam ? { cursor: pageParam } : {}
      return api('GET /api/v1/cases/{caseId}/looks', { path: { caseId }, query: { ...query, ...further }, signal })
    },
    getNextPageParam: (last) => last.next,
  })
}

export function officialLooksPages(userId: string, { from, until }: Period, kind?: LookKind) {
  return infiniteQueryOptions({
    ...asked,
    queryKey: ['oversight', 'official', userId, from, until, kind],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) => {
      const query = { from, until, ...(kind ? { kind } : {}), ...(pageParam ? { cursor: pageParam } : {}) }
      return api('GET /api/v1/oversight/officials/{userId}/looks', { path: { userId }, query, signal })
    },
    getNextPageParam: (last) => last.next,
  })
}

export function officialsQuery({ from, until }: Period) {
  return queryOptions({
    ...asked,
    queryKey: ['oversight', 'officials', from, until],
    queryFn: ({ signal }) => api('GET /api/v1/oversight/officials', { query: { from, until }, signal }),
  })
}

export interface LogFilter extends Period {
  register?: string | undefined
  official?: string | undefined
}

/** The fields of the address by which the log is asked for. */
export function logFields({ from, until, register, official }: LogFilter) {
  const [authority, code] = register?.split(' ') ?? []
  return {
    ...{ from, until },
    ...(authority && code ? { authority, register: code } : {}),
    ...(official ? { official } : {}),
  }
}

export function registerLogPages(filter: LogFilter) {
  return infiniteQueryOptions({
    ...asked,
    queryKey: ['oversight', 'registers', filter],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) => {
      const query = { ...logFields(filter), ...(pageParam ? { cursor: pageParam } : {}) }
      return api('GET /api/v1/oversight/registers', { query, signal })
    },
    getNextPageParam: (last) => last.next,
  })
}

export interface AskedFilter extends Period {
  official?: string | undefined
  through?: AskedThrough | undefined
  end?: AskedEnd | undefined
  measure?: string | undefined
}

/** The fields of the address by which the query log is asked for. */
export function askedFields({ from, until, ...narrowed }: AskedFilter): Required<Period> & Record<string, string> {
  const chosen = Object.entries(narrowed).filter(([, value]) => value !== undefined)
  return { from, until, ...Object.fromEntries(chosen) }
}

export function queryLogPages(filter: AskedFilter) {
  return infiniteQueryOptions({
    ...asked,
    queryKey: ['oversight', 'figures', filter],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) => {
      const query = { ...askedFields(filter), ...(pageParam ? { cursor: pageParam } : {}) }
      return api('GET /api/v1/oversight/figures', { query, signal })
    },
    getNextPageParam: (last) => last.next,
  })
}

export const proofStateQuery = queryOptions({
  ...asked,
  queryKey: ['oversight', 'proof'],
  queryFn: ({ signal }) => api('GET /api/v1/oversight/proof', { signal }),
})
