import { useSpoken } from '../../i18n/language.tsx'
import styles from './answer.module.css'

/** What a measure counts, and what it is not: it stands with its figures wherever they stand. */
export function Definition({ measure }: { measure: string }) {
  const { t } = useSpoken()
  return (
    <p className={styles.definition}>
      {t(`statistics.${measure}.definition`)} {t(`statistics.${measure}.not`)}
    </p>
  )
}
