import { type ReactNode, useId } from 'react'
import { useT } from '../../i18n/language.tsx'
import { AreaControl } from '../control/controls.tsx'
import { FieldError } from './field-error.tsx'
import styles from './field-frame.module.css'

/** What the control inside must carry, so that label, hint and error are read out with it. */
export type FieldProps = {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': boolean | undefined
  'aria-required': boolean | undefined
}

export type Absence = {
  /** The stated reason; null while the element is available. */
  reason: string | null
  onChange: (reason: string | null) => void
}

type Props = {
  /** Also the target of the error summary; made up where none is given. */
  id?: string
  label: string
  /** The same label in the other official language. */
  otherLabel?: { text: string; lang: string } | null
  hint?: string
  error?: string | undefined
  need?: 'required' | 'optional'
  /** Every missing element may be answered “not available, because …”. */
  absence?: Absence
  children: (field: FieldProps) => ReactNode
}

export function FieldFrame({ id, label, otherLabel, hint, error, need, absence, children }: Props) {
  const t = useT()
  const made = useId()
  const fieldId = id ?? made
  const absent = absence !== undefined && absence.reason !== null
  const described = [hint && !absent ? `${fieldId}-hint` : '', error ? `${fieldId}-error` : ''].filter(Boolean)
  const field: FieldProps = {
    id: fieldId,
    'aria-describedby': described.length > 0 ? described.join(' ') : undefined,
    'aria-invalid': error ? true : undefined,
    'aria-required': need === 'required' ? true : undefined,
  }
  return (
    <div className={styles.frame} data-error={error ? true : undefined}>
      <div className={styles.labels}>
        <label htmlFor={fieldId} className={styles.label}>
          {absent ? t('ui.field.not-available-reason', { label }) : label}
          {need && !absent && <span className={styles.need}> ({t(`ui.field.${need}`)})</span>}
        </label>
        {otherLabel && !absent && (
          <span className={styles.other} lang={otherLabel.lang}>
            {otherLabel.text}
          </span>
        )}
      </div>
      {hint && !absent && (
        <p id={`${fieldId}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      {error && <FieldError id={`${fieldId}-error`} message={error} />}
      {absent ? (
        <AreaControl
          {...field}
          value={absence.reason ?? ''}
          onChange={(event) => absence.onChange(event.currentTarget.value)}
        />
      ) : (
        children(field)
      )}
      {absence && (
        <button type="button" className={styles.absence} onClick={() => absence.onChange(absent ? null : '')}>
          {absent ? t('ui.field.available-again') : t('ui.field.not-available')}
          <span className="visually-hidden"> {label}</span>
        </button>
      )}
    </div>
  )
}
