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
import styles from './acts.module.css'

/** The transfer did not happen. Both States read why. */
export function TransferFailed() {
  const { view } = useCase()
  const { t, pack, text } = useCaseWords()
  const [{ reason, text: detail }, change, clear] = useKept('report_transfer_failed', () => ({ reason: '', text: '' }))
  const open = view.transfers.find((one) => one.state === 'notified')
  return (
    <ActForm
      action="report_transfer_failed"
      check={() => ({
        input: { transferId: open?.transferId ?? '', reason, text: detail.trim() },
        faults: reason === '' ? [{ path: 'reason', message: t('case.failed.reason-missing') }] : [],
      })}
      submit={t('case.action.report_transfer_failed')}
      confirm={<p>{t('case.confirm.report_transfer_failed.text')}</p>}
      clear={clear}
    >
      {(faultAt) => (
        <Sheet>
          {open && <Transfer transfer={open} />}
          <ChoiceField
            id={fieldIdOf('reason')}
            label={t('case.failed.reason')}
            error={faultAt('reason')}
            value={reason || null}
            choices={pack.transferFailureReasons.map((one) => ({ value: one.id, label: text(one.title) }))}
            onChange={(value) => change({ reason: value })}
          />
          <FieldFrame
            id={fieldIdOf('text')}
            label={t('case.failed.text')}
            hint={t('case.failed.text-hint')}
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
          <p className={styles.hint}>{t('case.failed.both-read')}</p>
        </Sheet>
      )}
    </ActForm>
  )
}
