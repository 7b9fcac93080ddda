import { useQuery } from '@tanstack/react-query'
import { type ConsentDoubt, consentDoubts } from '../../../../contract/consent.ts'
import { linksQuery } from '../../persons/queries.ts'
import { useCase } from '../room/case-room.tsx'

/** What came to light after the consent and no official has weighed; the same answer that the persons' part reads. */
export function useConsentDoubts(): ConsentDoubt[] {
  const { view } = useCase()
  const { data } = useQuery(linksQuery(view.caseId))
  return consentDoubts(view, data?.persons)
}
