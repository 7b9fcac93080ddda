import { queryOptions } from '@tanstack/react-query'
import type { ExportAsked, ExportJob } from '../../../../contract/exports.ts'
import { api } from '../../../data/api.ts'
import { queryClient } from '../../../data/query-client.ts'

/** Milliseconds between two looks at a file that is being made. */
const beat = 1000

export function goesOn({ state }: Pick<ExportJob, 'state'>): boolean {
  return state === 'waiting' || state === 'working'
}

export const exportsQuery = queryOptions({
  queryKey: ['exports'],
  queryFn: ({ signal }) => api('GET /api/v1/exports', { signal }),
  refetchInterval: ({ state }) => (state.data?.items.some(goesOn) ? beat : false),
})

export function exportQuery(exportId: string) {
  return queryOptions({
    queryKey: ['exports', exportId],
    queryFn: ({ signal }) => api('GET /api/v1/exports/{exportId}', { path: { exportId }, signal }),
    refetchInterval: ({ state }) => (state.data && !goesOn(state.data) ? false : beat),
  })
}

export async function askFor(body: ExportAsked): Promise<ExportJob> {
  const job = await api('POST /api/v1/exports', { body })
  await queryClient.invalidateQueries({ queryKey: ['exports'], exact: true })
  return job
}

export async function end(exportId: string): Promise<void> {
  await api('DELETE /api/v1/exports/{exportId}', { path: { exportId } })
  await queryClient.invalidateQueries({ queryKey: ['exports'], exact: true })
}

/** Where the browser fetches the file itself: it never stands in the memory of the page. */
export function addressOfFile(exportId: string): string {
  return `/api/v1/exports/${exportId}/file`
}
