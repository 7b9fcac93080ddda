import { TicksField } from '../../../ui/field/ticks-field.tsx'
import { fieldIdOf } from '../act/field-id.ts'
import { useCaseWords } from '../room/case-words.ts'

interface Props {
  label: string
  error: string | undefined
  among: readonly string[]
  value: string[]
  onChange: (personIds: string[]) => void
}

/** Whom of several persons of the case an act is about. */
export function PersonTicks({ label, error, among, value, onChange }: Props) {
  const { person } = useCaseWords()
  return (
    <TicksField
      id={fieldIdOf('personIds')}
      label={label}
      need="required"
      error={error}
      choices={among.map((personId) => ({ value: personId, label: person(personId) }))}
      value={value}
      onChange={onChange}
    />
  )
}
