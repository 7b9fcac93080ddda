import { useId } from 'react'
import { useT } from '../../i18n/language.tsx'
import choiceStyles from './choice-field.module.css'
import { FieldError } from './field-error.tsx'
import styles from './field-frame.module.css'

export type Choice = {
  value: string
  label: string
  hint?: string
  /** Where the label is not in the language of the page. */
  lang?: string
}

type Props = {
  /** Carried by the first choice, so that the error summary can lead there. */
  id?: string
  label: string
  otherLabel?: { text: string; lang: string } | null
  hint?: string
  error?: string | undefined
  need?: 'required' | 'optional'
  choices: readonly Choice[]
  value: string | null
  onChange: (value: string) => void
}

/** One of a few, all visible at once: better than a list to open, up to about seven. */
export function ChoiceField({ id, label, otherLabel, hint, error, need, choices, value, onChange }: Props) {
  const t = useT()
  const made = useId()
  const fieldId = id ?? made
  const described = [hint ? `${fieldId}-hint` : '', error ? `${fieldId}-error` : ''].filter(Boolean).join(' ')
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
        {otherLabel && (
          <span className={styles.other} lang={otherLabel.lang}>
            {otherLabel.text}
          </span>
        )}
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
            type="radio"
            id={index === 0 ? fieldId : undefined}
            name={`${fieldId}-choice`}
            checked={choice.value === value}
            onChange={() => onChange(choice.value)}
          />
          <span>
            <bdi lang={choice.lang}>{choice.label}</bdi>
            {choice.hint && <span className={choiceStyles.hint}>{choice.hint}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
