import { useQuery } from '@tanstack/react-query'
import { agreementListQuery } from '../../data/agreement-list.ts'
import { authoritiesQuery } from '../../data/authorities.ts'
import { serverNow } from '../../data/server-clock.ts'
import { useSession } from '../../data/session.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { localText } from '../../i18n/local-text.ts'

/** Names of registers and authorities in the reader's language, and the date where the reader works. */
export function useAskedWords() {
  const { language, format } = useSpoken()
  const { authority } = useSession()
  const { data } = useQuery(authoritiesQuery)
  const { data: agreements } = useQuery(agreementListQuery)
  const own = data?.find((one) => one.id === authority.id)
  return {
    register: (code: string) => {
      const found = own?.registers.find((one) => one.code === code)
      return found ? localText(found.name, language) : code
    },
    authority: (id: string) => {
      const found = data?.find((one) => one.id === id)
      return found ? localText(found.name, language) : id
    },
    agreement: (id: string) => {
      const found = agreements?.find((one) => one.id === id)
      return found ? localText(found.short, language) : id
    },
    today: format.dayOf(new Date(serverNow()).toISOString()),
  }
}
