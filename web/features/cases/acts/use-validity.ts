import { useQuery } from '@tanstack/react-query'
import { api } from '../../../data/api.ts'
import { useCase } from '../room/case-room.tsx'

/**
 * Until when a document issued on a day is valid, by the pack's own clock; null while that is not known. Where no time is
 * agreed the document alone can say it.
 */
export function useValidity(issuedOn: string | null): { counted: boolean; validUntil: string | null } {
  const { view, pack } = useCase()
  const clock = pack.clocks.find((one) => one.id === pack.travelDocument.validityClock)
  const counted = clock?.period != null
  const state = clock?.calendar === 'requesting' ? view.requestingState : view.requestedState
  const search = {
    agreement: pack.id,
    digest: view.agreement.digest,
    clock: pack.travelDocument.validityClock,
    procedure: view.procedure,
    state,
    requesting: view.requestingState,
    requested: view.requestedState,
    submitted: view.submittedOn,
    from: issuedOn ?? '',
  }
  const { data } = useQuery({
    queryKey: ['deadline', search],
    enabled: counted && issuedOn !== null,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: ({ signal }) => api('GET /api/v1/deadlines', { query: search, signal }),
  })
  return { counted, validUntil: issuedOn && data ? data.due : null }
}
