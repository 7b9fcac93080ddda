import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useT } from '../../i18n/language.tsx'
import { Dialog } from '../dialog/dialog.tsx'
import { ProblemNotice } from '../problem/problem-notice.tsx'
import styles from './confirm-action.module.css'

type Props = {
  open: boolean
  title: string
  /** What will follow, for whom, and whether it can be undone. Fields may stand here too. */
  children: ReactNode
  /** The verb of the act itself, never “OK”. */
  confirm: string
  tone?: 'accent' | 'alert'
  /** Resolving to `false` leaves the dialog open: something in it wants attention first. */
  onConfirm: () => Promise<undefined | false> | Promise<void>
  onClose: () => void
}

/** Asks once before an act that cannot be taken back; a refusal is shown here and what was typed stays. */
export function ConfirmAction({ open, title, children, confirm, tone = 'accent', onConfirm, onClose }: Props) {
  const t = useT()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)

  const act = async () => {
    setBusy(true)
    setError(null)
    try {
      if ((await onConfirm()) === false) return
      onClose()
    } catch (failure) {
      setError(failure)
    } finally {
      setBusy(false)
    }
  }

  return (
    <Dialog
      open={open}
      title={title}
      onClose={() => {
        if (busy) return
        setError(null)
        onClose()
      }}
    >
      <div className={styles.text}>{children}</div>
      {error ? <ProblemNotice error={error} /> : null}
      <div className={styles.buttons}>
        <Button color={tone} onClick={act} loading={busy} data-confirm="">
          {confirm}
        </Button>
        <Button variant="default" onClick={onClose} disabled={busy}>
          {t('ui.confirm.cancel')}
        </Button>
      </div>
    </Dialog>
  )
}
