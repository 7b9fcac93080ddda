// Offered to other features: an invitation asks for the language too.
import type { Language } from '../../../contract/i18n.ts'
import { useT } from '../../i18n/language.tsx'
import { languageChoices } from '../../i18n/language-choices.ts'
import { useReviewed } from '../../i18n/reviewed.ts'
import { ChoiceField } from '../../ui/field/choice-field.tsx'

type Props = { label: string; value: Language; onChange: (language: Language) => void }

export function LanguageField({ label, value, onChange }: Props) {
  const t = useT()
  const reviewed = useReviewed()
  return (
    <ChoiceField
      id="account-language"
      label={label}
      choices={languageChoices(t, reviewed)}
      value={value}
      onChange={(chosen) => onChange(chosen as Language)}
    />
  )
}
