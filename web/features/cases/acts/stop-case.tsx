import { AreaControl } from '../../../ui/control/controls.tsx'
import { ChoiceField } from '../../../ui/field/choice-field.tsx'
import { FieldFrame } from '../../../ui/field/field-frame.tsx'
import { stateName } from '../../../ui/state-mark/state-name.ts'
import { ActForm } from '../act/act-form.tsx'
import { fieldIdOf } from '../act/field-id.ts'
import { Sheet } from '../act/sheet.tsx'
import { useKept } from '../act/use-kept.ts'
import { OwnMark } from '../file/own-mark.tsx'
import { useCase } from '../room/case-room.tsx'
import { useCaseWords } from '../room/case-words.ts'
import styles from './acts.module.css'

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
  const { t, pack, text, otherState } = useCaseWords()
  const [{ reason, text: detail }, change, clear] = useKept(action, () => ({ reason: '', text: '' }))
  const flight = view.transfers.some((one) => one.state === 'notified')
  return (
    <ActForm
      action={action}
      tone="alert"
      check={() => ({
        input: { reason, text: detail.trim() },
        faults: reason === '' ? [{ path: 'reason', message: t('case.stop.reason-missing') }] : [],
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
          <ChoiceField
            id={fieldIdOf('reason')}
            label={t('case.stop.reason')}
            error={faultAt('reason')}
            value={reason || null}
            choices={pack.stopReasons.map((one) => ({ value: one.id, label: text(one.title) }))}
            onChange={(value) => change({ reason: value })}
          />
          <FieldFrame
            id={fieldIdOf('text')}
            label={t('case.stop.text')}
            hint={t('case.stop.text-hint')}
            need="optional"
            error={faultAt('text')}
          >
            {(field) => (
              <AreaControl
                {...field}
                maxLength={2000}
                value={detail}
                onChange={(event) => change({ text: event.currentTarget.value })}
              />
            )}
          </FieldFrame>
        </Sheet>
      )}
    </ActForm>
  )
}
