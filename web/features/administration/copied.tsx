import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useId, useRef, useState } from 'react'
import { useT } from '../../i18n/language.tsx'
import styles from './copied.module.css'

type Props = { label: string; value: string; hint?: string; labelHidden?: boolean }

/** Something long that is carried elsewhere letter by letter. */
export function Copied({ label, value, hint, labelHidden = false }: Props) {
  const t = useT()
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [copied, setCopied] = useState(false)

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(value)
      setCopied(true)
    } catch {
      // Pages over plain http have no clipboard: the value is marked, and a key copies it.
      field.current?.select()
    }
  }

  return (
    <div className={styles.copied}>
      <label htmlFor={id} className={labelHidden ? 'visually-hidden' : styles.label}>
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      <div className={styles.row}>
        <input
          ref={field}
          id={id}
          readOnly
          value={value}
          className={styles.value}
          spellCheck={false}
          translate="no"
          aria-describedby={hint ? `${id}-hint` : undefined}
          onFocus={(event) => event.currentTarget.select()}
        />
        <button type="button" className={styles.copy} onClick={() => void copy()}>
          {copied ? <IconCheck size={18} aria-hidden="true" /> : <IconCopy size={18} aria-hidden="true" />}
          {t(copied ? 'administration.copied' : 'administration.copy')}
        </button>
        <span role="status" className="visually-hidden">
          {copied ? t('administration.copied') : ''}
        </span>
      </div>
    </div>
  )
}
