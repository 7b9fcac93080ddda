import { SelectControl } from '../../ui/control/controls.tsx'
import { FieldFrame } from '../../ui/field/field-frame.tsx'

interface Props {
  id: string
  label: string
  error?: string | undefined
  hint?: string
  need?: 'optional'
  value: string
  onChoose: (value: string) => void
  /** The value and the words of each. */
  options: readonly (readonly [string, string])[]
}

/** One of a list, with its label and its fault. */
export function SelectField({ value, onChoose, options, ...frame }: Props) {
  return (
    <FieldFrame {...frame}>
      {(field) => (
        <SelectControl {...field} value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
          {options.map(([one, words]) => (
            <option key={one} value={one}>
              {words}
            </option>
          ))}
        </SelectControl>
      )}
    </FieldFrame>
  )
}
