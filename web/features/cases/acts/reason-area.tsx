import { AreaControl } from '../../../ui/control/controls.tsx'
import { FieldFrame } from '../../../ui/field/field-frame.tsx'
import { fieldIdOf } from '../act/field-id.ts'

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
