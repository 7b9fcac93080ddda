import { EstablishedList } from '../../../ui/evidence/established.tsx'
import { useCase } from '../room/case-room.tsx'
import { useCaseWords } from '../room/case-words.ts'
import { Part } from './part.tsx'
import { useEstablished } from './use-established.ts'

/** What the evidence establishes together and what is missing, for both sides as far as each knows the case. */
export function EstablishedPart() {
  const { view } = useCase()
  const words = useCaseWords()
  return (
    <Part anchor="established" title={words.t('evidence.title')}>
      <EstablishedList found={useEstablished()} items={view.evidence} nameOf={words.person} words={words} />
    </Part>
  )
}
