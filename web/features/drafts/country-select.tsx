import { useQuery } from '@tanstack/react-query'
import { compareText } from '../../../contract/i18n-order.ts'
import { countryNamesQuery } from '../../i18n/country-names.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { SelectControl } from '../../ui/control/controls.tsx'
import type { FieldProps } from '../../ui/field/field-frame.tsx'
import styles from './answers.module.css'

/** As on travel documents (ICAO 9303): no country at all. */
const stateless = 'XXA'

export function CountrySelect(props: { control: FieldProps; value: string; onChange: (value: string) => void }) {
  const { t, language } = useSpoken()
  const { data: names = {} } = useQuery(countryNamesQuery(language))
  const { control, value, onChange } = props
  const compare = compareText(language)
  const known = Object.entries(names).sort(([, one], [, other]) => compare(one, other))
  return (
    <div className={styles.medium}>
      <SelectControl {...control} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        <option value="">{t('application.choose')}</option>
        {value && value !== stateless && !(value in names) && <option value={value}>{value}</option>}
        {known.map(([code, name]) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
        <option value={stateless}>{t('application.stateless')}</option>
      </SelectControl>
    </div>
  )
}
