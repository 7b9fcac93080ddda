import { useQuery } from '@tanstack/react-query'
import { compareText } from '../../../contract/i18n-order.ts'
import { agreementListQuery } from '../../data/agreement-list.ts'
import { countryNamesQuery } from '../../i18n/country-names.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { SelectControl } from '../../ui/control/controls.tsx'
import type { FieldProps } from '../../ui/field/field-frame.tsx'
import { stateName } from '../../ui/state-mark/state-name.ts'
import styles from './answers.module.css'

/** As on travel documents (ICAO 9303): no country at all. */
const stateless = 'XXA'

export function CountrySelect(props: { control: FieldProps; value: string; onChange: (value: string) => void }) {
  const { t, language } = useSpoken()
  const { data: names = {} } = useQuery(countryNamesQuery(language))
  const { data: agreements = [] } = useQuery(agreementListQuery)
  const { control, value, onChange } = props
  const compare = compareText(language)
  // A party to an agreement can be chosen whether or not the list of the world has it.
  const parties = agreements.flatMap(({ counterparts }) => counterparts).map((state) => [state, stateName(t, state)])
  const all: Record<string, string> = { ...Object.fromEntries(parties), ...names }
  const known = Object.entries(all).sort(([, one], [, other]) => compare(one, other))
  return (
    <div className={styles.medium}>
      <SelectControl {...control} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        <option value="">{t('application.choose')}</option>
        {value && value !== stateless && !(value in all) && <option value={value}>{value}</option>}
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
