import { useQuery } from '@tanstack/react-query'
import { countryNamesQuery } from '../../i18n/country-names.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { stateName } from '../../ui/state-mark/state-name.ts'

/** Names a State; those whose authorities do not work here by the list of all countries. */
export function useStateName(): (state: string) => string {
  const { t, language } = useSpoken()
  const { data } = useQuery(countryNamesQuery(language))
  return (state) => data?.[state] ?? stateName(t, state)
}
