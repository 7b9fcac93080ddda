import { useEffect, useRef } from 'react'
import type { AgreementPack } from '../../../domain/agreement/schema.ts'
import type { Answer } from '../../../domain/case/application.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { localText } from '../../i18n/local-text.ts'
import { SelectControl, TextControl } from '../../ui/control/controls.tsx'
import { FieldFrame } from '../../ui/field/field-frame.tsx'
import styles from './answers.module.css'

type Absent = Extract<Answer, { notAvailable: string }>
type Props = {
  id: string
  label: string
  pack: AgreementPack
  /** Null while no reason is chosen yet. */
  answer: Absent | null
  error?: string | undefined
  onChange: (answer: Absent) => void
  onBack: () => void
}

/** “Not available, because …”: one of the reasons of the agreement, and a word more if it helps. */
export function AbsentField({ id, label, pack, answer, error, onChange, onBack }: Props) {
  const { t, language } = useSpoken()
  const select = useRef<HTMLSelectElement>(null)
  const fresh = answer === null
  useEffect(() => {
    if (fresh) select.current?.focus()
  }, [fresh])
  return (
    <div className={styles.absent}>
      <FieldFrame id={id} label={t('ui.field.not-available-reason', { label })} error={error}>
        {(field) => (
          <SelectControl
            {...field}
            ref={select}
            value={answer?.notAvailable ?? ''}
            onChange={(event) => {
              const notAvailable = event.currentTarget.value
              if (notAvailable) onChange({ ...answer, notAvailable })
            }}
          >
            {fresh && <option value="">{t('application.choose')}</option>}
            {pack.notAvailableReasons.map((reason) => (
              <option key={reason.id} value={reason.id}>
                {localText(reason.title, language)}
              </option>
            ))}
          </SelectControl>
        )}
      </FieldFrame>
      {answer && (
        <FieldFrame id={`${id}-note`} label={t('application.absent.note')} need="optional">
          {(field) => (
            <TextControl
              {...field}
              maxLength={500}
              value={answer.note ?? ''}
              onChange={(event) => {
                const { note: _, ...rest } = answer
                const note = event.currentTarget.value
                onChange(note ? { ...rest, note } : rest)
              }}
            />
          )}
        </FieldFrame>
      )}
      <button type="button" className={styles.absence} onClick={onBack}>
        {t('ui.field.available-again')}
        <span className="visually-hidden"> {label}</span>
      </button>
    </div>
  )
}
