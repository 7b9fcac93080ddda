import type { ReactNode } from 'react'
import { Term } from '../../../ui/term/term.tsx'
import type { AttestationDraft } from '../../attestation/attestation-draft.ts'
import { AttestationForm } from '../../attestation/attestation-form.tsx'
import { ActForm } from '../act/act-form.tsx'
import { Sheet } from '../act/sheet.tsx'
import { useKept } from '../act/use-kept.ts'
import { useCaseWords } from '../room/case-words.ts'
import { useAttestations } from './use-attestations.ts'

const nothing = () => ({ attestations: [] as AttestationDraft[] })

interface Props {
  action: 'lift_stop' | 'request_travel_document'
  purpose: 'lift_stop' | 'travel_document'
  personIds: string[]
  submit: string
  confirm: ReactNode
}

/** An act whose whole payload is a fresh attestation for each person it concerns. */
export function AttestationAct({ action, purpose, personIds, submit, confirm }: Props) {
  const { t } = useCaseWords()
  const [kept, change, clear] = useKept(action, nothing)
  const { persons, drafts, legalBases, read } = useAttestations(personIds, kept.attestations)
  return (
    <ActForm
      action={action}
      check={() => {
        const { attestations, faults } = read()
        return { input: { attestations }, faults }
      }}
      submit={submit}
      confirm={confirm}
      attestations={drafts}
      clear={clear}
    >
      {(_faultAt, faults) => (
        <Sheet title={<Term id="attestation">{t('attestation.title')}</Term>}>
          <AttestationForm
            persons={persons}
            legalBases={legalBases}
            purpose={purpose}
            value={drafts}
            onChange={(attestations) => change({ attestations })}
            faults={faults}
          />
        </Sheet>
      )}
    </ActForm>
  )
}
