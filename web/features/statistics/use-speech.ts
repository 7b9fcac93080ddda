// Offered to other features: the query log says in the same words what was asked.
import { useQuery } from '@tanstack/react-query'
import type { FigureSpeech } from '../../../contract/statistics-words.ts'
import { agreementVersionQuery } from '../../data/agreement.ts'
import { agreementListQuery } from '../../data/agreement-list.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { localText } from '../../i18n/local-text.ts'
import { useStateName } from '../../ui/state-mark/use-state-name.ts'

/** The words of figures under an agreement; null until its rules are there. */
export function useSpeech(agreementId: string | undefined): FigureSpeech | null {
  const { t, format, language } = useSpoken()
  const state = useStateName()
  const list = useQuery(agreementListQuery)
  const digest = list.data?.find(({ id }) => id === agreementId)?.digest
  const pack = useQuery({ ...agreementVersionQuery(agreementId ?? '', digest ?? ''), enabled: digest !== undefined })
  if (!pack.data) return null
  return { t, format, state, pack: pack.data, text: (localized) => localText(localized, language) }
}
