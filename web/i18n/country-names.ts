import { queryOptions } from '@tanstack/react-query'
import type { Language } from '../../contract/i18n.ts'

/** Country code (ISO 3166, two letters) → name. Browsers know no Azerbaijani names, so both lists come with us (CLDR). */
export type CountryNames = Readonly<Record<string, string>>

const loaders: Record<Language, () => Promise<{ default: CountryNames }>> = {
  en: () => import('./countries-en.json'),
  az: () => import('./countries-az.json'),
}

export function countryNamesQuery(language: Language) {
  return queryOptions({
    queryKey: ['country-names', language],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async () => (await loaders[language]()).default,
  })
}
