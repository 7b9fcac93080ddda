import { ActForm } from '../act/act-form.tsx'
import { useCaseWords } from '../room/case-words.ts'

/** The date on which an official of the requested State confirms receipt starts the reply clock. */
export function ConfirmReceipt() {
  const { t } = useCaseWords()
  return (
    <ActForm
      action="confirm_receipt"
      check={() => ({ input: {}, faults: [] })}
      submit={t('case.action.confirm_receipt')}
      confirm={<p>{t('case.confirm.confirm_receipt.text')}</p>}
    >
      {() => null}
    </ActForm>
  )
}
