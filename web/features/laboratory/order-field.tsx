import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useSpoken } from '../../i18n/language.tsx'
import type { Choice } from '../../ui/field/choice-field.tsx'
import { FieldError } from '../../ui/field/field-error.tsx'
import styles from './laboratory.module.css'

interface Props {
  id: string
  label: string
  error: string | undefined
  choices: readonly Choice[]
  value: readonly string[]
  onChange: (value: string[]) => void
}

/** Put in order with two buttons a line: works with a keyboard, a finger and a screen reader alike. */
export function OrderField({ id, label, error, choices, value, onChange }: Props) {
  const { t } = useSpoken()
  const ordered = [...value, ...choices.map((one) => one.value).filter((one) => !value.includes(one))]
  const move = (from: number, to: number) => {
    const next = [...ordered]
    next.splice(to, 0, ...next.splice(from, 1))
    onChange(next)
  }
  return (
    <fieldset className={styles.order} id={id} tabIndex={-1} aria-describedby={error ? `${id}-error` : undefined}>
      <legend>{label}</legend>
      {error && <FieldError id={`${id}-error`} message={error} />}
      <ol>
        {ordered.map((one, index) => {
          const text = choices.find((choice) => choice.value === one)?.label ?? one
          return (
            <li key={one}>
              <span>{text}</span>
              <button
                type="button"
                disabled={index === 0}
                aria-label={t('laboratory.up', { text })}
                onClick={() => move(index, index - 1)}
              >
                <IconArrowUp size={18} aria-hidden="true" />
              </button>
              <button
                type="button"
                disabled={index === ordered.length - 1}
                aria-label={t('laboratory.down', { text })}
                onClick={() => move(index, index + 1)}
              >
                <IconArrowDown size={18} aria-hidden="true" />
              </button>
            </li>
          )
        })}
      </ol>
    </fieldset>
  )
}
