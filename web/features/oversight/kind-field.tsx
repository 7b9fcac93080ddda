import { type LookKind, lookKinds } from '../../../domain/oversight/looks.ts'
import { useT } from '../../i18n/language.tsx'
import { SelectControl } from '../../ui/control/controls.tsx'
import { FieldFrame } from '../../ui/field/field-frame.tsx'

type Props = { kind: LookKind | undefined; onChange: (kind: LookKind | undefined) => void }

export function KindField({ kind, onChange }: Props) {
  const t = useT()
  return (
    <FieldFrame label={t('oversight.kind')}>
      {(field) => (
        <SelectControl
          {...field}
          value={kind ?? ''}
          onChange={(event) => onChange(lookKinds.find((one) => one === event.currentTarget.value))}
        >
          <option value="">{t('oversight.kind.all')}</option>
          {lookKinds.map((one) => (
            <option key={one} value={one}>
              {t(`oversight.kind.${one}`)}
            </option>
          ))}
        </SelectControl>
      )}
    </FieldFrame>
  )
}
