import { queryOptions } from '@tanstack/react-query'
import { api } from '../../data/api.ts'
import { unlessTold } from '../../data/live/live.ts'

export const teamsQuery = queryOptions({
  queryKey: ['interviews', 'teams'],
  queryFn: ({ signal }) => api('GET /api/v1/visiting-teams', { signal }),
  staleTime: 10_000,
})

/** A team at work: the plan fills while it is looked at. */
export const teamQuery = (teamId: string) =>
  queryOptions({
    queryKey: ['interviews', 'team', teamId],
    queryFn: ({ signal }) => api('GET /api/v1/visiting-teams/{teamId}', { path: { teamId }, signal }),
    staleTime: 10_000,
    refetchInterval: () => unlessTold(60_000),
  })
