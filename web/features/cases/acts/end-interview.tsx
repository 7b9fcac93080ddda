import { absences, interviewEnds } from '../../../../domain/case/interview-events.ts'
import { AreaControl } from '../../../ui/control/controls.tsx'
import { ChoiceField } from '../../../ui/field/choice-field.tsx'
import { FieldFrame } from '../../../ui/field/field-frame.tsx'
import { ActForm } from '../act/act-form.tsx'
import { fieldIdOf } from '../act/field-id.ts'
import { Sheet } from '../act/sheet.tsx'
import { useKept } from '../act/use-kept.ts'
import { useCaseWords } from '../room/case-words.ts'
import { PlannedField, usePlanned } from './planned-field.tsx'

/** Somebody did not come to an interview. */
export function MissedInterview() {
  return (
    <EndInterview action="record_missed_interview" field="reason" words="absence" choices={absences} submit="missed" />
  )
}

/** An interview that is planned does not take place. */
export function CancelInterview() {
  const causes = interviewEnds.filter((cause) => cause !== 'stopped')
  return <EndInterview action="cancel_interview" field="cause" words="cause" choices={causes} submit="cancel" />
}

type Props = {
  action: 'record_missed_interview' | 'cancel_interview'
  field: 'reason' | 'cause'
  words: 'absence' | 'cause'
  choices: readonly string[]
  submit: 'missed' | 'cancel'
}

function EndInterview({ action, field: name, words, choices, submit }: Props) {
  const { t } = useCaseWords()
  const planned = usePlanned()
  const only = planned.length === 1 ? planned[0]!.interviewId : ''
  const [kept, change, clear] = useKept(action, () => ({ interviewId: only, why: '', text: '' }))
  const known = planned.some(({ interviewId }) => interviewId === kept.interviewId) ? kept.interviewId : only
  return (
    <ActForm
      action={action}
      check={() => ({
        input: { interviewId: known, [name]: kept.why, text: kept.text.trim() },
        faults: [
          ...(known === '' ? [{ path: 'interviewId', message: t('acts.interview.which-missing') }] : []),
          ...(kept.why === '' ? [{ path: name, message: t(`acts.interview.${words}-missing`) }] : []),
        ],
      })}
      submit={t(`acts.interview.${submit}`)}
      clear={clear}
    >
      {(faultAt) => (
        <Sheet>
          <PlannedField
            error={faultAt('interviewId')}
            value={known}
            onChange={(interviewId) => change({ interviewId })}
          />
          <ChoiceField
            id={fieldIdOf(name)}
            label={t(`acts.interview.${words}`)}
            error={faultAt(name)}
            value={kept.why || null}
            choices={choices.map((value) => ({ value, label: t(`interviews.${words}.${value}`) }))}
            onChange={(why) => change({ why })}
          />
          <FieldFrame
            id={fieldIdOf('text')}
            label={t('acts.interview.words')}
            hint={t('acts.interview.text-hint')}
            need="optional"
            error={faultAt('text')}
          >
            {(field) => (
              <AreaControl
                {...field}
                maxLength={2000}
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
