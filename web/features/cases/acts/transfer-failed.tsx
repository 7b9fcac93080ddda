import { ActForm } from '../act/act-form.tsx'
import { Sheet } from '../act/sheet.tsx'
import { useKept } from '../act/use-kept.ts'
import { Transfer } from '../file/transfers-part.tsx'
import { useCase } from '../room/case-room.tsx'
import { useCaseWords } from '../room/case-words.ts'
import styles from './acts.module.css'
import { noReason, ReasonFields } from './reason-fields.tsx'

/** The transfer did not happen. Both States read why. */
export function TransferFailed() {
  const { view } = useCase()
  const { t, pack } = useCaseWords()
  const [kept, change, clear] = useKept('report_transfer_failed', noReason)
  const open = view.transfers.find((one) => one.state === 'notified')
  return (
    <ActForm
      action="report_transfer_failed"
      check={() => ({
        input: { transferId: open?.transferId ?? '', reason: kept.reason, text: kept.text.trim() },
        faults: kept.reason === '' ? [{ path: 'reason', message: t('case.failed.reason-missing') }] : [],
      })}
      submit={t('case.action.report_transfer_failed')}
      confirm={<p>{t('case.confirm.report_transfer_failed.text')}</p>}
      clear={clear}
    >
      {(faultAt) => (
        <Sheet>
          {open && <Transfer transfer={open} />}
          <ReasonFields
            area="failed"
            choices={pack.transferFailureReasons}
            value={kept}
            onChange={change}
            faultAt={faultAt}
          />
          <p className={styles.hint}>{t('case.failed.both-read')}</p>
        </Sheet>
      )}
    </ActForm>
  )
}
