import { IconCircleCheck } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useCase } from './case-room.tsx'
import { useCaseWords } from './case-words.ts'
import styles from './notices.module.css'

/** Proof that the act is durable: what was done, when, and how the case stands now. It takes the focus once. */
export function ReceiptNotice() {
  const { view, pack, receipt, setReceipt } = useCase()
  const { t, format, title } = useCaseWords()
  const ref = useRef<HTMLDivElement>(null)
  const id = receipt?.receiptId
  useEffect(() => {
    if (id) ref.current?.focus()
  }, [id])
  if (!receipt) return null
  return (
    <div ref={ref} className={styles.receipt} role="status" tabIndex={-1}>
      <IconCircleCheck size={22} aria-hidden="true" className={styles.receiptIcon} />
      <div>
        <p className={styles.receiptTitle}>{t(`case.done.${receipt.action}`)}</p>
        <p>
          {t('case.done.recorded', { at: format.dateTime(receipt.recordedAt), stage: title(pack.stages, view.stage) })}
        </p>
        <p className={styles.small}>{t('case.done.receipt', { id: receipt.receiptId })}</p>
      </div>
      <button type="button" className={styles.away} onClick={() => setReceipt(null)}>
        {t('case.done.away')}
      </button>
    </div>
  )
}
