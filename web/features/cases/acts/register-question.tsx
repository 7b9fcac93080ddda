import { AreaControl } from '../../../ui/control/controls.tsx'
import { DateField } from '../../../ui/date-field/date-field.tsx'
import { FieldError } from '../../../ui/field/field-error.tsx'
import { FieldFrame } from '../../../ui/field/field-frame.tsx'
import { TickField } from '../../../ui/field/tick-field.tsx'
import { useCaseWords } from '../room/case-words.ts'
import styles from './acts.module.css'
import type { OfferedField, RegisterChoice } from './register-choice.ts'

type Props = {
  choice: RegisterChoice
  fields: readonly OfferedField[]
  documents: readonly { id: string; title: string }[]
  error: string | undefined
  fieldsId: string
  questionId?: string
  questionError?: string | undefined
  /** Where the ground is another than those listed, the question says which. */
  questionNeeded?: boolean
  wantedId: string
  wantedError: string | undefined
  onChange: (choice: RegisterChoice) => void
}

export function RegisterQuestion({
  choice,
  fields,
  documents,
  error,
  fieldsId,
  questionId,
  questionError,
  questionNeeded = false,
  wantedId,
  wantedError,
  onChange,
}: Props) {
  const { t, text } = useCaseWords()
  const toggle = (list: readonly string[], id: string) =>
    list.includes(id) ? list.filter((one) => one !== id) : [...list, id]
  return (
    <>
      <fieldset className={styles.set}>
        <legend className={styles.legend}>{t('case.verify.fields')}</legend>
        {error && <FieldError id={`${fieldsId}-error`} message={error} />}
        <div className={styles.ticks}>
          {fields.map((field, index) => (
            <TickField
              key={field.id}
              {...(index === 0 ? { id: fieldsId } : {})}
              label={text(field.label)}
              checked={choice.fields.includes(field.id)}
              onChange={() => onChange({ ...choice, fields: toggle(choice.fields, field.id) })}
            />
          ))}
        </div>
      </fieldset>
      {documents.length > 0 && (
        <fieldset className={styles.set}>
          <legend className={styles.legend}>{t('case.verify.documents')}</legend>
          {documents.map((document) => (
            <TickField
              key={document.id}
              label={document.title}
              checked={choice.documentIds.includes(document.id)}
              onChange={() => onChange({ ...choice, documentIds: toggle(choice.documentIds, document.id) })}
            />
          ))}
        </fieldset>
      )}
      <FieldFrame
        {...(questionId ? { id: questionId } : {})}
        label={t('case.verify.question')}
        hint={t('case.verify.question-hint')}
        need={questionNeeded ? 'required' : 'optional'}
        error={questionError}
      >
        {(field) => (
          <AreaControl
            {...field}
            maxLength={2000}
            value={choice.question}
            onChange={(event) => onChange({ ...choice, question: event.currentTarget.value })}
          />
        )}
      </FieldFrame>
      <DateField
        id={wantedId}
        label={t('case.verify.wanted')}
        hint={t('case.verify.wanted-hint')}
        need="optional"
        error={wantedError}
        value={choice.wantedBy || null}
        onChange={(wantedBy) => onChange({ ...choice, wantedBy: wantedBy ?? '' })}
      />
    </>
  )
}
