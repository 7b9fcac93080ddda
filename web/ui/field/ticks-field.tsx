import { useId } from 'react'
import { useT } from '../../i18n/language.tsx'
import choiceStyles from './choice-field.module.css'
import type { Choice } from './choice-field.tsx'
import { FieldError } from './field-error.tsx'
import styles from './field-frame.module.css'

type Props = {
  /** Carried by the first choice, so that the error summary can lead there. */
  id?: string
  label: string
  hint?: string | undefined
  error?: string | undefined
  need?: 'required' | 'optional'
  choices: readonly Choice[]
  value: readonly string[]
  onChange: (value: string[]) => void
}

/** Several of a few, all visible at once; what is chosen keeps the order of the choices. */
export function TicksField({ id, label, hint, error, need, choices, value, onChange }: Props) {
  const t = useT()
  const made = useId()
  const fieldId = id ?? made
  const described = [hint ? `${fieldId}-hint` : '', error ? `${fieldId}-error` : ''].filter(Boolean).join(' ')
  const toggle = (changed: string, ticked: boolean) =>
    onChange(choices.map((one) => one.value).filter((one) => (one === changed ? ticked : value.includes(one))))
  return (
    <fieldset
      className={`${styles.frame} ${choiceStyles.set}`}
      data-error={error ? true : undefined}
      aria-describedby={described || undefined}
    >
      <legend className={styles.labels}>
        <span className={styles.label}>
          {label}
          {need && <span className={styles.need}> ({t(`ui.field.${need}`)})</span>}
        </span>
      </legend>
      {hint && (
        <p id={`${fieldId}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      {error && <FieldError id={`${fieldId}-error`} message={error} />}
      {choices.map((choice, index) => (
        <label key={choice.value} className={choiceStyles.choice}>
          <input
            type="checkbox"
            id={index === 0 ? fieldId : undefined}
            checked={value.includes(choice.value)}
            onChange={(event) => toggle(choice.value, event.currentTarget.checked)}
          />
          <span>
            {choice.label}
            {choice.hint && <span className={choiceStyles.hint}>{choice.hint}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
