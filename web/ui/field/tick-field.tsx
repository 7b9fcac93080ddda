import { type ReactNode, useId } from 'react'
import choiceStyles from './choice-field.module.css'
import { FieldError } from './field-error.tsx'
import styles from './field-frame.module.css'

type Props = {
  id?: string
  label: ReactNode
  hint?: string
  error?: string | undefined
  checked: boolean
  onChange: (checked: boolean) => void
}

/** A declaration that is made or not made. */
export function TickField({ id, label, hint, error, checked, onChange }: Props) {
  const made = useId()
  const fieldId = id ?? made
  return (
    <div className={styles.frame} data-error={error ? true : undefined}>
      {error && <FieldError id={`${fieldId}-error`} message={error} />}
      <label className={choiceStyles.choice}>
        <input
          type="checkbox"
          id={fieldId}
          checked={checked}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${fieldId}-error` : undefined}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        <span>
          {label}
          {hint && <span className={choiceStyles.hint}>{hint}</span>}
        </span>
      </label>
    </div>
  )
}
