import { EstablishedPart } from '../file/established-part.tsx'
import { EvidenceList } from '../file/evidence-part.tsx'
import { Part } from '../file/part.tsx'
import { VerificationList } from '../file/verifications-part.tsx'
import { useCase } from '../room/case-room.tsx'
import { useCaseWords } from '../room/case-words.ts'
import { Doubts } from './doubts.tsx'

/** What a reply or a document rests on, beside it: what is open while somebody decides, the answers of the registers, for their readers, and the evidence. */
export function Grounds({ deciding = false }: { deciding?: boolean }) {
  const { view } = useCase()
  const { t } = useCaseWords()
  return (
    <>
      {deciding && <Doubts />}
      {view.visibleSections.includes('verification') && (
        <Part anchor="verifications" title={t('case.verifications')} tone="own">
          <VerificationList />
        </Part>
      )}
      <EstablishedPart />
      <Part anchor="evidence" title={t('case.evidence')}>
        <EvidenceList />
      </Part>
    </>
  )
}
