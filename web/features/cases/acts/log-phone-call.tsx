import { AreaControl, TextControl } from '../../../ui/control/controls.tsx'
import { DateField } from '../../../ui/date-field/date-field.tsx'
import { ChoiceField } from '../../../ui/field/choice-field.tsx'
import { FieldFrame } from '../../../ui/field/field-frame.tsx'
import { stateName } from '../../../ui/state-mark/state-name.ts'
import { ActForm } from '../act/act-form.tsx'
import { fieldIdOf } from '../act/field-id.ts'
import { Sheet } from '../act/sheet.tsx'
import { useKept } from '../act/use-kept.ts'
import { OwnMark } from '../file/own-mark.tsx'
import { useCaseWords } from '../room/case-words.ts'
import styles from './acts.module.css'
import { noCall, readCall } from './call-draft.ts'
import { TimeField } from './time-field.tsx'

/** A call that was made about the case; the other State never learns of it. */
export function LogPhoneCall() {
  const { t, otherState } = useCaseWords()
  const [kept, change, clear] = useKept('log_phone_call', noCall)
  return (
    <ActForm action="log_phone_call" check={() => readCall(kept, t)} submit={t('acts.call.submit')} clear={clear}>
      {(faultAt) => (
        <Sheet>
          <p>
            <OwnMark text={t('case.never-seen', { state: stateName(t, otherState) })} />
          </p>
          <DateField
            id={fieldIdOf('calledOn')}
            label={t('acts.call.on')}
            need="required"
            error={faultAt('calledOn')}
            value={kept.calledOn}
            onChange={(calledOn) => change({ calledOn })}
          />
          <div className={styles.grid}>
            <TimeField
              id={fieldIdOf('calledAt')}
              label={t('acts.call.at')}
              hint={t('acts.call.at-hint')}
              error={faultAt('calledAt')}
              value={kept.calledAt}
              onChange={(calledAt) => change({ calledAt })}
            />
            <FieldFrame
              id={fieldIdOf('with')}
              label={t('acts.call.with')}
              hint={t('acts.call.with-hint')}
              need="required"
              error={faultAt('with')}
            >
              {(field) => (
                <TextControl
                  {...field}
                  maxLength={200}
                  value={kept.with}
                  onChange={(event) => change({ with: event.currentTarget.value })}
                />
              )}
            </FieldFrame>
          </div>
          <ChoiceField
            id={fieldIdOf('direction')}
            label={t('acts.call.direction')}
            error={faultAt('direction')}
            value={kept.direction || null}
            choices={(['incoming', 'outgoing'] as const).map((value) => ({ value, label: t(`acts.call.${value}`) }))}
            onChange={(direction) => change({ direction: direction as typeof kept.direction })}
          />
          <FieldFrame
            id={fieldIdOf('text')}
            label={t('acts.call.text')}
            hint={t('case.words.send_message.hint')}
            need="required"
            error={faultAt('text')}
          >
            {(field) => (
              <AreaControl
                {...field}
                maxLength={8000}
                value={kept.text}
                onChange={(event) => change({ text: event.currentTarget.value })}
              />
            )}
          </FieldFrame>
        </Sheet>
      )}
    </ActForm>
  )
}
