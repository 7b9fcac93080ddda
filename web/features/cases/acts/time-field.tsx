import { TextControl } from '../../../ui/control/controls.tsx'
import { FieldFrame } from '../../../ui/field/field-frame.tsx'
import styles from './acts.module.css'
import { readTime } from './read-time.ts'

type Props = {
  id: string
  label: string
  hint: string
  error: string | undefined
  value: string
  onChange: (value: string) => void
}

/** A time of day, typed as one likes; once left, it stands as 09:05. What is no time stays as it was typed. */
export function TimeField({ id, label, hint, error, value, onChange }: Props) {
  return (
    <FieldFrame id={id} label={label} hint={hint} need="required" error={error}>
      {(field) => (
        <div className={styles.time}>
          <TextControl
            {...field}
            inputMode="numeric"
            autoComplete="off"
            maxLength={5}
            value={value}
            onChange={(event) => onChange(event.currentTarget.value)}
            onBlur={() => onChange(readTime(value) ?? value)}
          />
        </div>
      )}
    </FieldFrame>
  )
}
