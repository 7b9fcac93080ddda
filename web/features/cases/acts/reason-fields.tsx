import type { Localized } from '../../../../domain/agreement/form.ts'
import { AreaControl } from '../../../ui/control/controls.tsx'
import { ChoiceField } from '../../../ui/field/choice-field.tsx'
import { FieldFrame } from '../../../ui/field/field-frame.tsx'
import { fieldIdOf } from '../act/field-id.ts'
import { useCaseWords } from '../room/case-words.ts'

export interface Reason {
  reason: string
  text: string
}

export const noReason = (): Reason => ({ reason: '', text: '' })

interface Props {
  /** Where the labels stand in the catalogue: `case.<area>.reason`, `.text`, `.text-hint`. */
  area: 'stop' | 'failed' | 'revoke' | 'recall'
  /** In the words of the agreement, or in those of the program. */
  choices: readonly ({ id: string } & ({ title: Localized } | { label: string }))[]
  value: Reason
  onChange: (change: Partial<Reason>) => void
  faultAt: (path: string) => string | undefined
}

/** One of the pack's reasons, and a word more for whoever wants to say it. */
export function ReasonFields({ area, choices, value, onChange, faultAt }: Props) {
  const { t, text } = useCaseWords()
  return (
    <>
      <ChoiceField
        id={fieldIdOf('reason')}
        label={t(`case.${area}.reason`)}
        error={faultAt('reason')}
        value={value.reason || null}
        choices={choices.map((one) => ({ value: one.id, label: 'title' in one ? text(one.title) : one.label }))}
        onChange={(reason) => onChange({ reason })}
      />
      <FieldFrame
        id={fieldIdOf('text')}
        label={t(`case.${area}.text`)}
        hint={t(`case.${area}.text-hint`)}
        need="optional"
        error={faultAt('text')}
      >
        {(field) => (
          <AreaControl
            {...field}
            maxLength={2000}
            value={value.text}
            onChange={(event) => onChange({ text: event.currentTarget.value })}
          />
        )}
      </FieldFrame>
    </>
  )
}
