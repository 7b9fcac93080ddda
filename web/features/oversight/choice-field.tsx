import { SelectControl } from '../../ui/control/controls.tsx'
import { FieldFrame } from '../../ui/field/field-frame.tsx'

type Props<Choice extends string> = {
  label: string
  /** What stands for no choice. */
  all: string
  choices: readonly Choice[]
  chosen: Choice | undefined
  nameOf: (choice: Choice) => string
  onChange: (choice: Choice | undefined) => void
}

/** One of a few words, or all of them. */
export function ChoiceField<Choice extends string>({ label, all, choices, chosen, nameOf, onChange }: Props<Choice>) {
  const offered = chosen !== undefined && !choices.includes(chosen) ? [...choices, chosen] : choices
  return (
    <FieldFrame label={label}>
      {(field) => (
        <SelectControl
          {...field}
          value={chosen ?? ''}
          onChange={(event) => onChange(offered.find((one) => one === event.currentTarget.value))}
        >
          <option value="">{all}</option>
          {offered.map((one) => (
            <option key={one} value={one}>
              {nameOf(one)}
            </option>
          ))}
        </SelectControl>
      )}
    </FieldFrame>
  )
}
