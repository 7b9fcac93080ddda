import { EstablishedPart } from '../file/established-part.tsx'
import { EvidenceList } from '../file/evidence-part.tsx'
import { Part } from '../file/part.tsx'
import { VerificationList } from '../file/verifications-part.tsx'
import { useCase } from '../room/case-room.tsx'
import { useCaseWords } from '../room/case-words.ts'

/** What a reply or a document rests on, beside it: the answers of the registers, for their readers, and the evidence. */
export function Grounds() {
  const { view } = useCase()
  const { t } = useCaseWords()
  return (
    <>
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
