import { aboutLanguage } from '../../../contract/i18n.ts'
import { useSession } from '../../data/session.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { useReviewed } from '../../i18n/reviewed.ts'
import styles from './paper-language.module.css'

/** Where papers are made: in which language, for those who read one that no native speaker has reviewed (decision 30). */
export function PaperLanguage() {
  const { t, language } = useSpoken()
  const { installation } = useSession()
  const reviewed = useReviewed()
  const printed = aboutLanguage(language).direction === 'ltr'
  if (reviewed.includes(language) && printed) return null
  return <p className={styles.note}>{t(installation.practice && printed ? 'ui.paper.practice' : 'ui.paper.english')}</p>
}
