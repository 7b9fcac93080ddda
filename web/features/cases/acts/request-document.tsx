import type { AttestationDraft } from '../../attestation/attestation-draft.ts'
import { AttestationForm } from '../../attestation/attestation-form.tsx'
import { ActForm } from '../act/act-form.tsx'
import { Sheet } from '../act/sheet.tsx'
import { useKept } from '../act/use-kept.ts'
import { useCase } from '../room/case-room.tsx'
import { useCaseWords } from '../room/case-words.ts'
import { useAttestations } from './use-attestations.ts'

const nothing = () => ({ attestations: [] as AttestationDraft[] })

/** Documents are asked for everyone accepted, under a fresh attestation. Safeguard 1. */
export function RequestDocument() {
  const { view } = useCase()
  const { t, text, pack } = useCaseWords()
  const [kept, change, clear] = useKept('request_travel_document', nothing)
  const accepted = view.persons.filter((one) => one.stage === 'accepted').map((one) => one.personId)
  const { persons, drafts, legalBases, read } = useAttestations(accepted, kept.attestations)
  const values = { document: text(pack.travelDocument.title), names: persons.map((one) => one.name).join(', ') }
  return (
    <ActForm
      action="request_travel_document"
      check={() => {
        const { attestations, faults } = read()
        return { input: { attestations }, faults }
      }}
      submit={t('case.action.request_travel_document', values)}
      confirm={<p>{t('case.confirm.request_travel_document.text', values)}</p>}
      attestations={drafts}
      clear={clear}
    >
      {(_faultAt, faults) => (
        <Sheet title={t('attestation.title')}>
          <AttestationForm
            persons={persons}
            legalBases={legalBases}
            purpose="travel_document"
            value={drafts}
            onChange={(attestations) => change({ attestations })}
            faults={faults}
          />
        </Sheet>
      )}
    </ActForm>
  )
}
