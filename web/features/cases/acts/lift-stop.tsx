import { finalStages } from '../../../../domain/agreement/vocabulary.ts'
import type { AttestationDraft } from '../../attestation/attestation-draft.ts'
import { AttestationForm } from '../../attestation/attestation-form.tsx'
import { ActForm } from '../act/act-form.tsx'
import { Sheet } from '../act/sheet.tsx'
import { useKept } from '../act/use-kept.ts'
import { useCase } from '../room/case-room.tsx'
import { useCaseWords } from '../room/case-words.ts'
import { useAttestations } from './use-attestations.ts'

const nothing = () => ({ attestations: [] as AttestationDraft[] })

/** Only a new attestation for everyone who may still travel lifts a stop. Safeguard 2. */
export function LiftStop() {
  const { view } = useCase()
  const { t } = useCaseWords()
  const [kept, change, clear] = useKept('lift_stop', nothing)
  const going = view.persons.filter((one) => !finalStages.includes(one.stage)).map((one) => one.personId)
  const { persons, drafts, legalBases, read } = useAttestations(going, kept.attestations)
  return (
    <ActForm
      action="lift_stop"
      check={() => {
        const { attestations, faults } = read()
        return { input: { attestations }, faults }
      }}
      submit={t('case.action.lift_stop')}
      confirm={<p>{t('case.confirm.lift_stop.text')}</p>}
      attestations={drafts}
      clear={clear}
    >
      {(_faultAt, faults) => (
        <Sheet title={t('attestation.title')}>
          <AttestationForm
            persons={persons}
            legalBases={legalBases}
            purpose="lift_stop"
            value={drafts}
            onChange={(attestations) => change({ attestations })}
            faults={faults}
          />
        </Sheet>
      )}
    </ActForm>
  )
}
