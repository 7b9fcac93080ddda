import { spokenLanguages } from '../../../../domain/interviews/spoken.ts'
import { SelectControl } from '../../../ui/control/controls.tsx'
import { FieldFrame } from '../../../ui/field/field-frame.tsx'
import { useCaseWords } from '../room/case-words.ts'

type Props = { id: string; error: string | undefined; value: string; onChange: (language: string) => void }

/** The language in which a person is heard. */
export function SpokenField({ id, error, value, onChange }: Props) {
  const { t } = useCaseWords()
  return (
    <FieldFrame id={id} label={t('acts.interview.language')} need="required" error={error}>
      {(field) => (
        <SelectControl {...field} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
          <option value="" />
          {spokenLanguages.map((one) => (
            <option key={one} value={one}>
              {t(`interviews.spoken.${one}`)}
            </option>
          ))}
        </SelectControl>
      )}
    </FieldFrame>
  )
}
