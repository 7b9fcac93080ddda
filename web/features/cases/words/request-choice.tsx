import { listed } from '../../../../contract/listed.ts'
import type { InformationRequestView } from '../../../../contract/words.ts'
import { ChoiceField } from '../../../ui/field/choice-field.tsx'
import { fieldIdOf } from '../act/field-id.ts'
import { useCaseWords } from '../room/case-words.ts'

type Props = {
  requests: readonly InformationRequestView[]
  value: string | null
  error?: string | undefined
  onChange: (requestId: string) => void
}

/** Which of several requests an act is about; the only one is named. */
export function RequestChoice({ requests, value, error, onChange }: Props) {
  const { t, text, format } = useCaseWords()
  const choices = requests.map((one) => ({
    value: one.requestId,
    label: `${t('information.number', { number: one.number })}, ${format.date(one.askedOn)}`,
    hint: listed(
      t,
      one.items.map((item) => (item.title ? text(item.title) : t(`information.kind.${item.kind}`))),
    ),
  }))
  const [only, ...others] = choices
  // Where there is one there is nothing to choose.
  if (only && others.length === 0) {
    return (
      <p>
        <strong>{only.label}</strong>: {only.hint}
      </p>
    )
  }
  return (
    <ChoiceField
      id={fieldIdOf('requestId')}
      label={t('information.give.request')}
      error={error}
      value={value}
      choices={choices}
      onChange={onChange}
    />
  )
}
