import type { FormField } from '../../../domain/agreement/form.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { localText, otherText } from '../../i18n/local-text.ts'
import { AreaControl, SelectControl, TextControl } from '../../ui/control/controls.tsx'
import { DateField } from '../../ui/date-field/date-field.tsx'
import { ChoiceField } from '../../ui/field/choice-field.tsx'
import { FieldFrame } from '../../ui/field/field-frame.tsx'
import styles from './answers.module.css'
import { CountrySelect } from './country-select.tsx'

type Props = { field: FormField; value: string; error: string | undefined; onChange: (value: string) => void }

const plainDate = /^\d{4}-\d{2}-\d{2}$/
/** Up to this many are shown at once; more go into a list to open. */
const fewChoices = 4
/** The contract takes no longer answer; what the form itself allows is judged by the server and said beside the field. */
const longestAnswer = 5000

export function ValueField({ field, value, error, onChange }: Props) {
  const { language } = useSpoken()
  const frame = {
    id: `answer-${field.id}`,
    label: localText(field.label, language),
    otherLabel: otherText(field.label, language),
    error,
    ...(field.hint ? { hint: localText(field.hint, language) } : {}),
    ...(field.required ? {} : { need: 'optional' as const }),
  }
  const options = (field.options ?? []).map(({ id, title }) => ({ value: id, label: localText(title, language) }))
  if (field.type === 'choice' && options.length <= fewChoices) {
    return <ChoiceField {...frame} choices={options} value={value || null} onChange={onChange} />
  }
  if (field.type === 'date') {
    const known = plainDate.test(value)
    return (
      <DateField
        {...frame}
        value={known ? value : null}
        unread={known ? '' : value}
        past={field.id === 'birth_date'}
        onChange={(date, typed) => onChange(date ?? typed.slice(0, 200))}
      />
    )
  }
  return (
    <FieldFrame {...frame}>
      {(control) => {
        if (field.type === 'choice')
          return <Choice control={control} value={value} options={options} onChange={onChange} />
        if (field.type === 'country') return <CountrySelect control={control} value={value} onChange={onChange} />
        const shared = {
          ...control,
          value,
          maxLength: longestAnswer,
          autoComplete: 'off',
          onChange: (event: { currentTarget: { value: string } }) => onChange(event.currentTarget.value),
        }
        if (field.type === 'long_text') return <AreaControl {...shared} />
        if (field.type === 'number') {
          return (
            <div className={styles.short}>
              <TextControl {...shared} inputMode="numeric" />
            </div>
          )
        }
        return <TextControl {...shared} spellCheck={false} translate="no" />
      }}
    </FieldFrame>
  )
}

function Choice(props: {
  control: Parameters<Parameters<typeof FieldFrame>[0]['children']>[0]
  value: string
  options: readonly { value: string; label: string }[]
  onChange: (value: string) => void
}) {
  const { t } = useSpoken()
  return (
    <div className={styles.medium}>
      <SelectControl
        {...props.control}
        value={props.value}
        onChange={(event) => props.onChange(event.currentTarget.value)}
      >
        <option value="">{t('application.choose')}</option>
        {props.options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </SelectControl>
    </div>
  )
}
