import type { InfiniteData } from '@tanstack/react-query'
import type { DeskItem } from '../../../../contract/cases.ts'
import { queryClient } from '../../../data/query-client.ts'

/** The row of a case as a list of the desk showed it last; undefined where the case was reached by another way. */
export function knownRow(caseId: string): DeskItem | undefined {
  const lists = queryClient.getQueriesData<InfiniteData<{ items: readonly DeskItem[] }>>({ queryKey: ['desk'] })
  for (const [, list] of lists) {
    for (const { items } of list?.pages ?? []) {
      const row = items.find((item) => item.caseId === caseId)
      if (row) return row
    }
  }
}
