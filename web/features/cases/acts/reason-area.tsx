import { AreaControl } from '../../../ui/control/controls.tsx'
import { FieldFrame } from '../../../ui/field/field-frame.tsx'
import type { FaultAt } from '../act/act-form.tsx'
import { fieldIdOf } from '../act/field-id.ts'
import { useCaseWords } from '../room/case-words.ts'

type Props = {
  path: string
  label: string
  hint: string
  error: string | undefined
  value: string
  onChange: (text: string) => void
}

/** Words that an act must bring, in an area of their own. */
export function ReasonArea({ path, label, hint, error, value, onChange }: Props) {
  return (
    <FieldFrame id={fieldIdOf(path)} label={label} hint={hint} need="required" error={error}>
      {(field) => (
        <AreaControl
          {...field}
          maxLength={2000}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </FieldFrame>
  )
}

/** The reason of an act upon a deadline or a consent, which the other State reads. */
export function SharedReason({ faultAt, value, onChange }: Pick<Props, 'value' | 'onChange'> & { faultAt: FaultAt }) {
  const { t } = useCaseWords()
  const words = { label: t('acts.deadline.reason'), hint: t('acts.deadline.reason-hint') }
  return <ReasonArea path="reason" {...words} error={faultAt('reason')} value={value} onChange={onChange} />
}
