import { useState } from 'react'
import { serverNow } from '../../data/server-clock.ts'
import { useFormat, useT } from '../../i18n/language.tsx'
import { TextControl } from '../control/controls.tsx'
import { type Absence, FieldFrame } from '../field/field-frame.tsx'
import styles from './date-field.module.css'
import { readTypedDate, typedForm } from './typed-date.ts'

type Props = {
  id?: string
  label: string
  otherLabel?: { text: string; lang: string } | null
  hint?: string
  error?: string | undefined
  need?: 'required' | 'optional'
  absence?: Absence
  /** `YYYY-MM-DD`, or null while nothing readable stands in the field. */
  value: string | null
  /** `typed` is what stands in the field, so that a draft may keep what is no date yet. */
  onChange: (value: string | null, typed: string) => void
  /** What was typed earlier and is no date. */
  unread?: string
  /** The date cannot be to come; tells the century of a year of two figures. */
  past?: boolean
}

/** A date is typed, not hunted in a calendar; the words below show how it was understood. */
export function DateField({ value, onChange, unread = '', past = false, hint, error, ...frame }: Props) {
  const t = useT()
  const format = useFormat()
  const read = (text: string) => readTypedDate(text, new Date(serverNow()).getUTCFullYear(), past)
  const [typed, setTyped] = useState(() => (value ? typedForm(value) : unread))
  const [left, setLeft] = useState(false)
  // A value set from outside (a draft that arrives, a passport that was read) replaces what stands here.
  const shown = value !== null && read(typed) !== value ? typedForm(value) : typed
  const unreadable = left && shown.trim() !== '' && value === null ? t('ui.date.unreadable') : undefined
  return (
    <FieldFrame {...frame} hint={hint ?? t('ui.date.hint')} error={error ?? unreadable}>
      {(field) => (
        <div className={styles.row}>
          <div className={styles.input}>
            <TextControl
              {...field}
              inputMode="numeric"
              autoComplete="off"
              value={shown}
              onChange={(event) => {
                setLeft(false)
                setTyped(event.currentTarget.value)
                onChange(read(event.currentTarget.value), event.currentTarget.value)
              }}
              onBlur={() => {
                setLeft(true)
                if (value) setTyped(typedForm(value))
              }}
            />
          </div>
          <output className={styles.words} htmlFor={field.id}>
            {value ? format.date(value) : ''}
          </output>
        </div>
      )}
    </FieldFrame>
  )
}
