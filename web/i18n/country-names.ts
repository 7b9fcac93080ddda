import { queryOptions } from '@tanstack/react-query'
import type { Language } from '../../contract/i18n.ts'

/** Country code (ISO 3166, two letters) → name. Browsers know no Azerbaijani or Georgian names, so the lists come with us (CLDR). */
export type CountryNames = Readonly<Record<string, string>>

const loaders = import.meta.glob<CountryNames>('../../contract/countries/*.json', { import: 'default' })

export function countryNamesQuery(language: Language) {
  return queryOptions({
    queryKey: ['country-names', language],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async () => (await loaders[`../../contract/countries/${language}.json`]?.()) ?? {},
  })
}
