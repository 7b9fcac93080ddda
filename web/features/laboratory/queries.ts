import { queryOptions } from '@tanstack/react-query'
import type { ExerciseId } from '../../../domain/laboratory/exercise.ts'
import { api } from '../../data/api.ts'
import { queryClient } from '../../data/query-client.ts'

/** Milliseconds between two looks at the room. */
const beat = 10_000

export const laboratoryQuery = queryOptions({
  queryKey: ['laboratory'],
  queryFn: ({ signal }) => api('GET /api/v1/laboratory', { signal }),
})

export function exerciseQuery(exercise: ExerciseId) {
  return queryOptions({
    queryKey: ['laboratory', 'exercise', exercise],
    queryFn: ({ signal }) => api('GET /api/v1/laboratory/exercises/{exercise}', { path: { exercise }, signal }),
  })
}

export const progressQuery = queryOptions({
  queryKey: ['laboratory', 'progress'],
  queryFn: ({ signal }) => api('GET /api/v1/laboratory/progress', { signal }),
  refetchInterval: beat,
})

export function forgetLaboratory(): Promise<void> {
  return queryClient.invalidateQueries({ queryKey: ['laboratory'] })
}
