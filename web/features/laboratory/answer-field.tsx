import type { LabTask } from '../../../contract/laboratory.ts'
import type { LabAnswer } from '../../../contract/laboratory-exercises.ts'
import { longestAnswer } from '../../../domain/laboratory/longest-answer.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { AreaControl, TextControl } from '../../ui/control/controls.tsx'
import { ChoiceField } from '../../ui/field/choice-field.tsx'
import { FieldFrame } from '../../ui/field/field-frame.tsx'
import { TicksField } from '../../ui/field/ticks-field.tsx'
import { FileChooser } from '../../ui/file/file-chooser.tsx'
import styles from './laboratory.module.css'
import { OrderField } from './order-field.tsx'

interface Props {
  task: LabTask
  id: string
  label: string
  error: string | undefined
  answer: LabAnswer
  onChange: (answer: LabAnswer) => void
}

/** The form of an answer follows from the kind of its task. */
export function AnswerField({ task, answer, onChange, ...frame }: Props) {
  const { t } = useSpoken()
  const choices = task.options.map(({ id, text }) => ({ value: id, label: text }))
  switch (answer.kind) {
    case 'number':
      return (
        <FieldFrame {...frame} {...(task.unit ? { hint: task.unit } : {})}>
          {(field) => (
            <TextControl
              {...field}
              inputMode="decimal"
              autoComplete="off"
              value={answer.value}
              onChange={(event) => onChange({ kind: 'number', value: event.currentTarget.value })}
            />
          )}
        </FieldFrame>
      )
    case 'choice':
      return (
        <ChoiceField
          {...frame}
          choices={choices}
          value={answer.chosen || null}
          onChange={(chosen) => onChange({ kind: 'choice', chosen })}
        />
      )
    case 'several':
      return (
        <TicksField
          {...frame}
          hint={t('laboratory.several')}
          choices={choices}
          value={answer.chosen}
          onChange={(chosen) => onChange({ kind: 'several', chosen })}
        />
      )
    case 'order':
      return (
        <OrderField
          {...frame}
          choices={choices}
          value={answer.chosen}
          onChange={(chosen) => onChange({ kind: 'order', chosen })}
        />
      )
    case 'file':
      return (
        <FieldFrame {...frame}>
          {(field) => (
            <FileChooser
              field={field}
              label={t('laboratory.file')}
              accept=".csv,text/csv"
              chosen={answer.name ? <bdi>{answer.name}</bdi> : undefined}
              onChoose={([file]) => {
                if (!file) return
                // Whatever is larger is refused as no list of these; all of it need not be sent for that.
                void file
                  .slice(0, longestAnswer)
                  .text()
                  .then((content) => onChange({ kind: 'file', name: file.name.slice(-200), content }))
              }}
            />
          )}
        </FieldFrame>
      )
    case 'text':
      return (
        <>
          <FieldFrame {...frame}>
            {(field) => (
              <AreaControl
                {...field}
                rows={12}
                value={answer.text}
                onChange={(event) => onChange({ ...answer, text: event.currentTarget.value })}
              />
            )}
          </FieldFrame>
          {task.elements.length > 0 && (
            <div className={styles.elements}>
              <p>{t('laboratory.elements')}</p>
              <ul>
                {task.elements.map((one) => (
                  <li key={one}>{one}</li>
                ))}
              </ul>
            </div>
          )}
          <TicksField
            label={t('laboratory.checks')}
            choices={task.checks.map(({ id, text }) => ({ value: id, label: text }))}
            value={answer.ticked}
            onChange={(ticked) => onChange({ ...answer, ticked })}
          />
        </>
      )
  }
}
