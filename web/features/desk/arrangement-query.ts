import { queryOptions } from '@tanstack/react-query'
import type { SavedView, ViewContent } from '../../../contract/desk.ts'
import { api } from '../../data/api.ts'
import { type DeskSearch, filtersOf } from './desk-search.ts'

export const arrangementQuery = queryOptions({
  queryKey: ['desk-views'],
  staleTime: 30_000,
  queryFn: ({ signal }) => api('GET /api/v1/desk/views', { signal }),
})

/** The address under which a view under a name is open. */
export function searchOf({ viewId, content }: Pick<SavedView, 'viewId' | 'content'>): DeskSearch {
  return {
    ...content.filters,
    ...(content.view === 'my_turn' ? {} : { view: content.view }),
    ...(content.order === 'deadline' ? {} : { order: content.order }),
    saved: viewId,
  }
}

/** What is on the page now, as a view keeps it. */
export function contentOf(search: DeskSearch, columns: ViewContent['columns']): ViewContent {
  const view = search.view === undefined || search.view === 'drafts' ? 'my_turn' : search.view
  return { view, order: search.order ?? 'deadline', filters: filtersOf(search), columns }
}

/** Whether two views show the same, whatever the order in which their filters were set. */
export function sameContent(one: ViewContent, other: ViewContent): boolean {
  const plain = ({ view, order, filters, columns }: ViewContent) =>
    JSON.stringify([view, order, Object.entries(filters).toSorted(([a], [b]) => (a < b ? -1 : 1)), columns])
  return plain(one) === plain(other)
}
