import { finalStages } from '../../../../domain/agreement/vocabulary.ts'
import { useCase } from '../room/case-room.tsx'
import { useCaseWords } from '../room/case-words.ts'
import { AttestationAct } from './attestation-act.tsx'

/** Only a new attestation for everyone who may still travel lifts a stop. Safeguard 2. */
export function LiftStop() {
  const { view } = useCase()
  const { t } = useCaseWords()
  return (
    <AttestationAct
      action="lift_stop"
      purpose="lift_stop"
      personIds={view.persons.filter((one) => !finalStages.includes(one.stage)).map((one) => one.personId)}
      submit={t('case.action.lift_stop')}
      confirm={<p>{t('case.confirm.lift_stop.text')}</p>}
    />
  )
}
