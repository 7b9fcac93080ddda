// Offered to other features: the query log says in the same words what was asked.
import { useQuery } from '@tanstack/react-query'
import type { FigureSpeech } from '../../../contract/statistics-words.ts'
import { agreementVersionQuery } from '../../data/agreement.ts'
import { agreementListQuery } from '../../data/agreement-list.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { localText } from '../../i18n/local-text.ts'
import { useStateName } from '../../ui/state-mark/use-state-name.ts'

interface Words {
  /** Null until the rules of the agreement are there. */
  speech: FigureSpeech | null
  /** Why they do not come. */
  error: Error | null
  retry: () => void
}

/** The words of figures under an agreement. */
export function useSpeech(agreementId: string | undefined): Words {
  const { t, format, language } = useSpoken()
  const state = useStateName()
  const list = useQuery(agreementListQuery)
  const digest = list.data?.find(({ id }) => id === agreementId)?.digest
  const pack = useQuery({ ...agreementVersionQuery(agreementId ?? '', digest ?? ''), enabled: digest !== undefined })
  return {
    speech: pack.data
      ? { t, format, state, pack: pack.data, text: (localized) => localText(localized, language) }
      : null,
    // A list or a pack that is there already is shown, also where it could not be asked for anew.
    error: (list.data ? null : list.error) ?? (pack.data ? null : pack.error),
    retry: () => void (digest === undefined ? list : pack).refetch(),
  }
}
