// Offered to other features: the field for a code is the same when it is set up and when it is asked for.
import type { Ref } from 'react'
import { useT } from '../../i18n/language.tsx'
import { TextControl } from '../../ui/control/controls.tsx'
import { FieldFrame } from '../../ui/field/field-frame.tsx'
import styles from './account.module.css'

type Props = {
  label: string
  hint?: string
  error: string | undefined
  value: string
  onChange: (value: string) => void
  inputRef?: Ref<HTMLInputElement>
  /** A backup code has letters too; a code of the app has only digits, for which a telephone shows its number pad. */
  digits?: boolean
}

export function CodeField({ label, hint, error, value, onChange, inputRef, digits = false }: Props) {
  const t = useT()
  return (
    <FieldFrame id="one-time-code" label={label} {...(hint ? { hint } : {})} error={error}>
      {(field) => (
        <div className={styles.code}>
          <TextControl
            {...field}
            {...(inputRef ? { ref: inputRef } : {})}
            autoComplete="one-time-code"
            autoCapitalize="none"
            autoCorrect="off"
            spellCheck={false}
            inputMode={digits ? 'numeric' : 'text'}
            placeholder={t('account.code.example')}
            maxLength={40}
            value={value}
            onChange={(event) => onChange(event.currentTarget.value)}
          />
        </div>
      )}
    </FieldFrame>
  )
}
