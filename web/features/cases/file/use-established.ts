import { useMemo } from 'react'
import { evidenceOfView } from '../../../../contract/evidence.ts'
import { whatEvidenceEstablishes } from '../../../../domain/evidence/establishes.ts'
import { useCase } from '../room/case-room.tsx'
import { useCaseWords } from '../room/case-words.ts'

/** What the evidence of this case establishes today, as far as its reader knows the case. */
export function useEstablished() {
  const { view, pack } = useCase()
  const { format } = useCaseWords()
  const today = format.dayOf(new Date().toISOString())
  return useMemo(() => whatEvidenceEstablishes(evidenceOfView(view, pack), pack, today), [view, pack, today])
}
