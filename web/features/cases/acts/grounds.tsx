import { EvidenceList } from '../file/evidence-part.tsx'
import { Part } from '../file/part.tsx'
import { VerificationList } from '../file/verifications-part.tsx'
import { useCaseWords } from '../room/case-words.ts'

/** What a reply rests on, beside it: the answers of the registers and the means of evidence. */
export function Grounds() {
  const { t } = useCaseWords()
  return (
    <>
      <Part anchor="verifications" title={t('case.verifications')} tone="own">
        <VerificationList />
      </Part>
      <Part anchor="evidence" title={t('case.evidence')}>
        <EvidenceList />
      </Part>
    </>
  )
}
