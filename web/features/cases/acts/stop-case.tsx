import { stateName } from '../../../ui/state-mark/state-name.ts'
import { ActForm } from '../act/act-form.tsx'
import { Sheet } from '../act/sheet.tsx'
import { useKept } from '../act/use-kept.ts'
import { OwnMark } from '../file/own-mark.tsx'
import { useCase } from '../room/case-room.tsx'
import { useCaseWords } from '../room/case-words.ts'
import styles from './acts.module.css'
import { noReason, ReasonFields } from './reason-fields.tsx'

/** One click holds everything and stops the flight. Safeguard 2. */
export function StopCase() {
  return <Brake action="stop" />
}

/** A stop that cannot be lifted; so it is asked once more. */
export function WithdrawCase() {
  return <Brake action="withdraw" />
}

function Brake({ action }: { action: 'stop' | 'withdraw' }) {
  const { view } = useCase()
  const { t, pack, otherState } = useCaseWords()
  const [kept, change, clear] = useKept(action, noReason)
  const flight = view.transfers.some((one) => one.state === 'notified')
  return (
    <ActForm
      action={action}
      tone="alert"
      check={() => ({
        input: { reason: kept.reason, text: kept.text.trim() },
        faults: kept.reason === '' ? [{ path: 'reason', message: t('case.stop.reason-missing') }] : [],
      })}
      submit={t(`case.${action}.submit`)}
      {...(action === 'withdraw' ? { confirm: <p>{t('case.confirm.withdraw.text')}</p> } : {})}
      clear={clear}
    >
      {(faultAt) => (
        <Sheet>
          {flight && <p>{t('case.stop.flight')}</p>}
          <p className={styles.quote}>
            {t('case.stop.other-sees', { state: stateName(t, otherState) })}
            <strong>{t('history.stopped')}</strong>
          </p>
          <p>
            <OwnMark text={t('case.stop.kept', { state: stateName(t, otherState) })} />
          </p>
          <ReasonFields area="stop" choices={pack.stopReasons} value={kept} onChange={change} faultAt={faultAt} />
        </Sheet>
      )}
    </ActForm>
  )
}
