import type { CountedAgreement } from '../../../contract/statistics.ts'
import { useSession } from '../../data/session.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { localText } from '../../i18n/local-text.ts'
import { useAgreementTitle } from './agreement-field.tsx'
import styles from './dashboard.module.css'

/** Which figures these are: where nothing is chosen, and on paper, where a choice is not seen. */
export function Under({ counted, among }: { counted: CountedAgreement; among: readonly CountedAgreement[] }) {
  const title = useAgreementTitle(among)
  const { authority } = useSession()
  const { language } = useSpoken()
  return (
    <p className={styles.under} data-print={among.length > 1 ? 'only' : undefined}>
      {title(counted)}
      <span data-print="only"> · {localText(authority.name, language)}</span>
    </p>
  )
}
