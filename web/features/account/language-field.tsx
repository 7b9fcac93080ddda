// Offered to other features: an invitation asks for the language too.
import type { Language } from '../../../contract/i18n.ts'
import { ChoiceField } from '../../ui/field/choice-field.tsx'

/** Each under its own name, so that it is found by those who read only that one. */
const choices: readonly { value: Language; label: string }[] = [
  { value: 'en', label: 'English' },
  { value: 'az', label: 'Azərbaycanca' },
]

type Props = { label: string; value: Language; onChange: (language: Language) => void }

export function LanguageField({ label, value, onChange }: Props) {
  return (
    <ChoiceField
      id="account-language"
      label={label}
      choices={choices}
      value={value}
      onChange={(chosen) => onChange(chosen as Language)}
    />
  )
}
