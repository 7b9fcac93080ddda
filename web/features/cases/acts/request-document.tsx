import { listed } from '../../../../contract/listed.ts'
import { useCase } from '../room/case-room.tsx'
import { useCaseWords } from '../room/case-words.ts'
import { AttestationAct } from './attestation-act.tsx'

/** Documents are asked for everyone accepted, under a fresh attestation. Safeguard 1. */
export function RequestDocument() {
  const { view } = useCase()
  const { t, text, pack, person } = useCaseWords()
  const accepted = view.persons.filter((one) => one.stage === 'accepted').map((one) => one.personId)
  const values = { document: text(pack.travelDocument.title), names: listed(t, accepted.map(person)) }
  return (
    <AttestationAct
      action="request_travel_document"
      purpose="travel_document"
      personIds={accepted}
      submit={t('case.action.request_travel_document', values)}
      confirm={<p>{t('case.confirm.request_travel_document.text', values)}</p>}
    />
  )
}
