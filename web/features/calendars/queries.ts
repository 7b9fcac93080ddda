import { queryOptions } from '@tanstack/react-query'
import type {
  CalendarChanges,
  CalendarList,
  CalendarPreview,
  CalendarVersions,
  CalendarView,
} from '../../../contract/calendars.ts'
import type { CalendarEdit } from '../../../domain/time/calendar-edit.ts'
import { api } from '../../data/api.ts'
import { queryClient } from '../../data/query-client.ts'

export type ListedCalendar = CalendarList['items'][number]
export type Version = CalendarVersions['items'][number]
export type Moved = CalendarPreview['items'][number]
export type { CalendarChanges, CalendarPreview, CalendarView }
export type Day = CalendarView['days'][number]

export const calendarsQuery = queryOptions({
  queryKey: ['calendars'],
  queryFn: async ({ signal }): Promise<ListedCalendar[]> => (await api('GET /api/v1/calendars', { signal })).items,
})

export function calendarQuery(state: string) {
  return queryOptions({
    queryKey: ['calendars', state],
    queryFn: ({ signal }): Promise<CalendarView> => api('GET /api/v1/calendars/{state}', { path: { state }, signal }),
  })
}

export function versionsQuery(state: string) {
  return queryOptions({
    queryKey: ['calendars', state, 'versions'],
    queryFn: async ({ signal }): Promise<Version[]> =>
      (await api('GET /api/v1/calendars/{state}/versions', { path: { state }, signal })).items,
    // While deadlines are counted anew the figures grow.
    refetchInterval: ({ state: { data } }) =>
      data?.some(({ recount }) => recount !== null && recount.finishedAt === null) ? 5_000 : false,
  })
}

/** One page of what an edit would move; the first one counts. */
export function preview(state: string, number: number, edit: CalendarEdit, after: string | null, signal?: AbortSignal) {
  return api('POST /api/v1/administration/calendars/{state}/preview', {
    path: { state },
    body: { number, edit, after },
    ...(signal ? { signal } : {}),
  }) as Promise<CalendarPreview>
}

/** After a publication: calendars, and every date that was counted with them. */
export async function refresh(): Promise<void> {
  await queryClient.invalidateQueries()
}

/** The calendar of a State as it is in force by now. */
export async function refreshOne(state: string): Promise<void> {
  await queryClient.invalidateQueries({ queryKey: ['calendars', state] })
}
