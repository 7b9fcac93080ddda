import { IconFileUpload, type TablerIcon } from '@tabler/icons-react'
import { type DragEvent, type ReactNode, useId, useRef, useState } from 'react'
import { useT } from '../../i18n/language.tsx'
import type { FieldProps } from '../field/field-frame.tsx'
import styles from './file-chooser.module.css'

type Props = {
  /** What the button says, in our words: a bare control speaks the language of the browser. */
  label: string
  /** Which kinds of files, and how large; left out inside a `FieldFrame` that says it. */
  hint?: string
  accept: string
  multiple?: boolean
  disabled?: boolean
  icon?: TablerIcon
  /** Inside a `FieldFrame`: what ties it to label, hint and error. */
  field?: FieldProps
  /** What was chosen, where it stays chosen until a form is sent. */
  chosen?: ReactNode
  onChoose: (files: File[]) => void
}

const mostAtOnce = 20

/** Choose a file or drop it: the whole field opens the list of files, by pointer or keyboard. */
export function FileChooser({ label, hint, accept, multiple = false, disabled, icon, field, chosen, onChoose }: Props) {
  const t = useT()
  const made = useId()
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const [leftOut, setLeftOut] = useState(0)
  const Icon = icon ?? IconFileUpload
  const id = field?.id ?? made

  const choose = (files: FileList | null) => {
    const most = multiple ? mostAtOnce : 1
    const taken = [...(files ?? [])].slice(0, most)
    setLeftOut((files?.length ?? 0) - taken.length)
    // The same file may be chosen again after it was mended.
    if (input.current) input.current.value = ''
    if (taken.length > 0 && !disabled) onChoose(taken)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    choose(event.dataTransfer.files)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way beside the control inside
    <div
      className={styles.drop}
      data-over={(over && !disabled) || undefined}
      data-error={field?.['aria-invalid']}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Icon size={22} aria-hidden="true" className={styles.icon} />
      <span>
        <label htmlFor={id} className={styles.choose}>
          {label}
        </label>{' '}
        <span className={styles.quiet}>{t('ui.file.drop')}</span>
      </span>
      <input
        aria-describedby={hint || chosen ? `${id}-kinds` : undefined}
        {...field}
        ref={input}
        id={id}
        type="file"
        accept={accept}
        multiple={multiple}
        disabled={disabled}
        className={styles.input}
        onChange={(event) => choose(event.currentTarget.files)}
      />
      {(hint || chosen) && (
        <span id={`${id}-kinds`} className={chosen ? styles.chosen : styles.quiet} role={chosen ? 'status' : undefined}>
          {chosen ?? hint}
        </span>
      )}
      {leftOut > 0 && (
        <span role="alert" className={styles.chosen}>
          {t('ui.file.left-out', { count: leftOut, most: multiple ? mostAtOnce : 1 })}
        </span>
      )}
    </div>
  )
}
