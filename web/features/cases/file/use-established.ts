import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { evidenceOfView } from '../../../../contract/evidence.ts'
import { whatEvidenceEstablishes } from '../../../../domain/evidence/establishes.ts'
import { linksQuery } from '../../persons/queries.ts'
import { useCase } from '../room/case-room.tsx'
import { useCaseWords } from '../room/case-words.ts'

/** What the evidence of this case establishes today, as far as its reader knows the case, and the earlier cases of the persons. */
export function useEstablished() {
  const { view, pack } = useCase()
  const { format } = useCaseWords()
  const today = format.dayOf(new Date().toISOString())
  const { data: links } = useQuery({ ...linksQuery(view.caseId), enabled: view.side === 'requested' })
  return useMemo(
    () => whatEvidenceEstablishes(evidenceOfView(view, pack, links), pack, today),
    [view, pack, links, today],
  )
}
