import { IconX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { compareText } from '../../../contract/i18n-order.ts'
import { countryNamesQuery } from '../../i18n/country-names.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { SelectControl } from '../../ui/control/controls.tsx'
import { FieldFrame } from '../../ui/field/field-frame.tsx'
import styles from './rows.module.css'

type Props = {
  id: string
  label: string
  error: string | undefined
  own: string
  value: readonly string[]
  onChange: (value: string[]) => void
}

/** The States to which a mission is accredited: from its list one more is chosen, and each can be taken out again. */
export function AccreditationField({ id, label, error, own, value, onChange }: Props) {
  const { t, language } = useSpoken()
  const { data: names = {} } = useQuery(countryNamesQuery(language))
  const nameOf = (code: string) => names[code] ?? code
  const compare = compareText(language)
  const open = Object.keys(names)
    .filter((code) => code !== own && !value.includes(code))
    .sort((one, other) => compare(nameOf(one), nameOf(other)))
  return (
    <FieldFrame id={id} error={error} label={label} hint={t('administration.authority.accredited-hint')}>
      {(field) => (
        <>
          {value.length > 0 && (
            <ul className={styles.chips}>
              {value
                .toSorted((one, other) => compare(nameOf(one), nameOf(other)))
                .map((code) => (
                  <li key={code}>
                    {nameOf(code)}
                    <button
                      type="button"
                      aria-label={t('administration.remove', { what: nameOf(code) })}
                      onClick={() => onChange(value.filter((one) => one !== code))}
                    >
                      <IconX size={15} aria-hidden="true" />
                    </button>
                  </li>
                ))}
            </ul>
          )}
          <SelectControl
            {...field}
            value=""
            onChange={(event) => onChange([...value, event.currentTarget.value].sort())}
          >
            <option value="">{t('administration.authority.accredited-add')}</option>
            {open.map((code) => (
              <option key={code} value={code}>
                {nameOf(code)}
              </option>
            ))}
          </SelectControl>
        </>
      )}
    </FieldFrame>
  )
}
