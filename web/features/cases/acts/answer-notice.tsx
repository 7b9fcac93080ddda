import { AreaControl } from '../../../ui/control/controls.tsx'
import { ChoiceField } from '../../../ui/field/choice-field.tsx'
import { FieldFrame } from '../../../ui/field/field-frame.tsx'
import { ActForm } from '../act/act-form.tsx'
import { fieldIdOf } from '../act/field-id.ts'
import { Sheet } from '../act/sheet.tsx'
import { useKept } from '../act/use-kept.ts'
import { Transfer } from '../file/transfers-part.tsx'
import { useCase } from '../room/case-room.tsx'
import { useCaseWords } from '../room/case-words.ts'

type Kept = { answer: '' | 'yes' | 'no'; text: string }

/** The requested State answers the conditions of a notified transfer. */
export function AnswerNotice() {
  const { view } = useCase()
  const { t } = useCaseWords()
  const [kept, change, clear] = useKept('answer_notice', (): Kept => ({ answer: '', text: '' }))
  const open = view.transfers.find((one) => one.state === 'notified')
  const text = kept.text.trim()
  return (
    <ActForm
      action="answer_notice"
      check={() => ({
        input: { transferId: open?.transferId ?? '', agreed: kept.answer === 'yes', text },
        faults: [
          ...(kept.answer === '' ? [{ path: 'agreed', message: t('acts.notice.agreed-missing') }] : []),
          ...(kept.answer === 'no' && text === '' ? [{ path: 'text', message: t('acts.notice.text-missing') }] : []),
        ],
      })}
      submit={t('acts.notice.submit')}
      clear={clear}
    >
      {(faultAt) => (
        <Sheet>
          {open && <Transfer transfer={open} />}
          <ChoiceField
            id={fieldIdOf('agreed')}
            label={t('acts.notice.agreed')}
            error={faultAt('agreed')}
            value={kept.answer || null}
            choices={(['yes', 'no'] as const).map((value) => ({ value, label: t(`acts.notice.${value}`) }))}
            onChange={(answer) => change({ answer: answer as Kept['answer'] })}
          />
          <FieldFrame
            id={fieldIdOf('text')}
            label={t('acts.notice.text')}
            hint={t('acts.notice.text-hint')}
            need={kept.answer === 'no' ? 'required' : 'optional'}
            error={faultAt('text')}
          >
            {(field) => (
              <AreaControl
                {...field}
                maxLength={4000}
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
