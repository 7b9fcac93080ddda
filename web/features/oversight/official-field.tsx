import { useT } from '../../i18n/language.tsx'
import { SelectControl } from '../../ui/control/controls.tsx'
import { FieldFrame } from '../../ui/field/field-frame.tsx'
import { useKnown } from './use-known.ts'

type Props = {
  label: string
  /** Those of the answer; undefined until it is there. */
  officials: readonly { userId: string; name: string }[] | undefined
  chosen: string | undefined
  onChange: (userId: string | undefined) => void
}

/** Of whom alone to show; whoever is chosen stays named, also where the answer does not name them. */
export function OfficialField({ label, officials, chosen, onChange }: Props) {
  const t = useT()
  const known = useKnown(officials, ({ userId }) => userId)
  const offered = officials ?? known
  const absent = chosen !== undefined && !offered.some(({ userId }) => userId === chosen)
  return (
    <FieldFrame label={label}>
      {(field) => (
        <SelectControl
          {...field}
          value={chosen ?? ''}
          onChange={(event) => onChange(event.currentTarget.value || undefined)}
        >
          <option value="">{t('oversight.official.all')}</option>
          {unique(offered).map(({ userId, name }) => (
            <option key={userId} value={userId}>
              {name}
            </option>
          ))}
          {absent && (
            <option value={chosen}>
              {known.find(({ userId }) => userId === chosen)?.name ?? t('oversight.official.chosen')}
            </option>
          )}
        </SelectControl>
      )}
    </FieldFrame>
  )
}

/** Somebody who has changed the authority stands there once. */
function unique<T extends { userId: string }>(officials: readonly T[]): T[] {
  return officials.filter(({ userId }, index) => officials.findIndex((one) => one.userId === userId) === index)
}
