import { useQuery } from '@tanstack/react-query'
import { compareText } from '../../../contract/i18n-order.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { localText } from '../../i18n/local-text.ts'
import { type AdministeredAuthority, authoritiesQuery } from './queries.ts'

/** The authorities one administers, for choosing and naming them. */
export function useAuthorities() {
  const { language } = useSpoken()
  const { data } = useQuery(authoritiesQuery)
  const items: readonly AdministeredAuthority[] = data?.items ?? []
  const find = (id: string) => items.find((one) => one.id === id)
  const compare = compareText(language)
  return {
    known: data !== undefined,
    items,
    find,
    nameOf: (id: string) => {
      const found = find(id)
      return found ? localText(found.name, language) : id
    },
    /** By name, those of a State together, as a list to choose from shows them. */
    byName: [...items].sort(
      (one, other) =>
        one.state.localeCompare(other.state) || compare(localText(one.name, language), localText(other.name, language)),
    ),
  }
}
