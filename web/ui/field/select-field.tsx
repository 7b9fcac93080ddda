import { SelectControl } from '../control/controls.tsx'
import { FieldFrame } from './field-frame.tsx'

type Props<Value extends string> = {
  id?: string
  label: string
  error?: string | undefined
  hint?: string
  need?: 'required' | 'optional'
  value: Value
  onChoose: (value: Value) => void
  /** The value and the words of each; '' stands for no choice, where there may be none. */
  options: readonly (readonly [value: Value, words: string])[]
}

/** One of a list, with its label and its fault. */
export function SelectField<Value extends string>({ value, onChoose, options, ...frame }: Props<Value>) {
  return (
    <FieldFrame {...frame}>
      {(field) => (
        <SelectControl {...field} value={value} onChange={(event) => onChoose(event.currentTarget.value as Value)}>
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
