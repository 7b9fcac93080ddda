// Offered to other features: a corrigendum asks an answer of the form in the same way.
import { useRef, useState } from 'react'
import type { FormField } from '../../../domain/agreement/form.ts'
import type { AgreementPack } from '../../../domain/agreement/schema.ts'
import type { Answer } from '../../../domain/case/application.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { localText } from '../../i18n/local-text.ts'
import { AbsentField } from './absent-field.tsx'
import styles from './answers.module.css'
import { ValueField } from './value-field.tsx'

type Props = {
  field: FormField
  pack: AgreementPack
  answer: Answer | undefined
  error: string | undefined
  onChange: (answer: Answer | null) => void
}

/** A field of the form: its value, or why there is none. Changing one's mind brings the value back. */
export function AnswerField({ field, pack, answer, error, onChange }: Props) {
  const { t, language } = useSpoken()
  const before = useRef<Answer | null>(null)
  const [asking, setAsking] = useState(false)
  const label = localText(field.label, language)
  const absent = answer !== undefined && 'notAvailable' in answer
  if (absent || asking) {
    return (
      <AbsentField
        id={`answer-${field.id}`}
        label={label}
        pack={pack}
        answer={absent ? answer : null}
        error={error}
        onChange={(chosen) => {
          setAsking(false)
          onChange(chosen)
        }}
        onBack={() => {
          setAsking(false)
          if (absent) onChange(before.current)
        }}
      />
    )
  }
  return (
    <div className={styles.field}>
      <ValueField
        field={field}
        value={answer?.value ?? ''}
        error={error}
        onChange={(value) => onChange(value === '' ? null : { value })}
      />
      <button
        type="button"
        className={styles.absence}
        onClick={() => {
          before.current = answer ?? null
          setAsking(true)
        }}
      >
        {t('ui.field.not-available')}
        <span className="visually-hidden"> {label}</span>
      </button>
    </div>
  )
}
