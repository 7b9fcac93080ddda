// Offered to other features: whom one may give a case or tell of a note.
import { queryOptions } from '@tanstack/react-query'
import { mostAssigned } from '../../../contract/most-chosen.ts'
import type { AssignmentAnswer, HeldCase } from '../../../contract/team.ts'
import { api } from '../../data/api.ts'
import { queryClient } from '../../data/query-client.ts'

export const colleaguesQuery = queryOptions({
  queryKey: ['colleagues'],
  staleTime: 60_000,
  queryFn: ({ signal }) => api('GET /api/v1/colleagues', { signal }),
})

export const teamQuery = queryOptions({
  queryKey: ['team'],
  staleTime: 10_000,
  queryFn: ({ signal }) => api('GET /api/v1/team', { signal }),
})

/** Everything that a colleague holds, whatever its length: it is given on as a whole. */
export function heldQuery(holder: string) {
  return queryOptions({
    queryKey: ['team', 'cases', holder],
    queryFn: async ({ signal }): Promise<HeldCase[]> => {
      const items: HeldCase[] = []
      let cursor: string | null = null
      do {
        const query: { holder: string; cursor?: string } = { holder, ...(cursor ? { cursor } : {}) }
        const page: { items: HeldCase[]; next: string | null } = await api('GET /api/v1/team/cases', { query, signal })
        items.push(...page.items)
        cursor = page.next
      } while (cursor)
      return items
    },
  })
}

export interface Looked {
  caseId: string
  /** Who held it on the page; somebody else by now is not overruled. */
  heldBy: string | null
}

/** Gives cases to a colleague, or lays them down; as many at one go as the server takes. */
export async function giveCases(userId: string | null, cases: readonly Looked[]): Promise<AssignmentAnswer[]> {
  const answers: AssignmentAnswer[] = []
  try {
    for (let from = 0; from < cases.length; from += mostAssigned) {
      const body = { userId, cases: cases.slice(from, from + mostAssigned) }
      answers.push(...(await api('POST /api/v1/assignments', { body })).items)
    }
  } finally {
    void Promise.all(['desk', 'case', 'team'].map((key) => queryClient.invalidateQueries({ queryKey: [key] })))
  }
  return answers
}
