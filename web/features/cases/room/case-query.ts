import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { Language } from '../../../../contract/i18n.ts'
import { api } from '../../../data/api.ts'
import { unlessTold } from '../../../data/live/live.ts'

/** The stream tells of the other side's step; while it is down the page asks again as long as it is looked at. */
export function caseQuery(caseId: string, language: Language) {
  return queryOptions({
    // The server puts some answers into the reader's words, so a change of language asks anew.
    queryKey: ['case', caseId, language],
    queryFn: ({ signal }) => api('GET /api/v1/cases/{caseId}', { path: { caseId }, signal }),
    placeholderData: keepPreviousData,
    staleTime: 5_000,
    refetchInterval: () => unlessTold(20_000),
    refetchOnWindowFocus: true,
  })
}

export async function explainClock(caseId: string, clock: string, personId?: string): Promise<readonly string[]> {
  const given = { path: { caseId, clock }, query: { personId } }
  return (await api('GET /api/v1/cases/{caseId}/clocks/{clock}/explanation', given)).sentences
}

/** Where a document of the case is read; looking is recorded, so nothing is loaded before somebody asks. */
export function documentUrl(caseId: string, documentId: string): string {
  return `/api/v1/cases/${caseId}/documents/${documentId}`
}

/** The evidence of a silence, as a file. */
export function silenceUrl(caseId: string): string {
  return `/api/v1/cases/${caseId}/silence`
}

/** Why a date is as it is, as a page for a dispute. */
export function datePageUrl(caseId: string, clock: string, personId: string | undefined): string {
  return `/api/v1/cases/${caseId}/clocks/${encodeURIComponent(clock)}/page${personId ? `?personId=${personId}` : ''}`
}

/** A form of the agreement filled in from the case as it stands now. */
export function printedFormUrl(caseId: string, form: 'reply' | 'transfer-notice'): string {
  return `/api/v1/cases/${caseId}/forms/${form}`
}
