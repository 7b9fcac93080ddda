import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { CaseView } from '../../../../contract/cases.ts'
import type { Language } from '../../../../contract/i18n.ts'
import { fetchJson } from '../../../data/fetch-json.ts'

/** Asked again while the page is looked at, so that the other side's step is known soon after it was taken. */
export function caseQuery(caseId: string, language: Language) {
  return queryOptions({
    // The server puts some answers into the reader's words, so a change of language asks anew.
    queryKey: ['case', caseId, language],
    queryFn: ({ signal }) => fetchJson<CaseView>(`/api/v1/cases/${caseId}`, { signal }),
    placeholderData: keepPreviousData,
    staleTime: 5_000,
    refetchInterval: 20_000,
    refetchOnWindowFocus: true,
  })
}

export async function explainClock(caseId: string, clock: string, personId?: string): Promise<readonly string[]> {
  const search = personId ? `?personId=${personId}` : ''
  const path = `/api/v1/cases/${caseId}/clocks/${clock}/explanation${search}`
  return (await fetchJson<{ sentences: string[] }>(path)).sentences
}

/** Where a document of the case is read; looking is recorded, so nothing is loaded before somebody asks. */
export function documentUrl(caseId: string, documentId: string): string {
  return `/api/v1/cases/${caseId}/documents/${documentId}`
}

/** A form of the agreement filled in from the case as it stands now. */
export function printedFormUrl(caseId: string, form: 'reply' | 'transfer-notice'): string {
  return `/api/v1/cases/${caseId}/forms/${form}`
}
