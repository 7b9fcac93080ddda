import { type ReactNode, useEffect, useId, useLayoutEffect, useRef } from 'react'
import { useT } from '../../i18n/language.tsx'
import { CloseButton } from '../close-button/close-button.tsx'
import styles from './dialog.module.css'

type Props = {
  open: boolean
  title: string
  /** Absent where the dialog must be answered. */
  onClose?: () => void
  /** `wide` for what is looked at, such as a scan. */
  width?: 'text' | 'wide'
  children: ReactNode
}

/** The browser's own modal dialog: it traps the focus, makes the page behind inert and gives the focus back. */
export function Dialog({ open, title, onClose, width = 'text', children }: Props) {
  const t = useT()
  const titleId = useId()
  const ref = useRef<HTMLDialogElement>(null)

  useEffect(() => {
    const dialog = ref.current
    if (!dialog) return
    if (open && !dialog.open) {
      dialog.showModal()
      beginAtField(dialog)
    }
    if (!open && dialog.open) dialog.close()
  }, [open])

  // A dialog that is taken off the page while it is open would take the focus with it.
  useLayoutEffect(() => {
    const dialog = ref.current
    return () => dialog?.close()
  }, [])

  return (
    <dialog
      ref={ref}
      className={styles.dialog}
      data-width={width}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault()
        onClose?.()
      }}
    >
      {open && (
        <div className={styles.body}>
          <div className={styles.head}>
            <h2 id={titleId}>{title}</h2>
            {onClose && <CloseButton name={t('ui.dialog.close')} onClick={onClose} />}
          </div>
          {children}
        </div>
      )}
    </dialog>
  )
}

/** Where something is to be written or chosen first, typing can begin at once; a question to be answered begins beside no answer. */
function beginAtField(dialog: HTMLDialogElement): void {
  if (!matchMedia('(any-pointer: fine)').matches) return
  const first = dialog.querySelector<HTMLInputElement>(
    'input:enabled:not([type=checkbox], [type=file]), select:enabled, textarea:enabled',
  )
  const chosen = first?.type === 'radio' ? dialog.querySelector<HTMLInputElement>('input:checked[type=radio]') : first
  chosen?.focus()
}
