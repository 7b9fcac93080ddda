import { useSpoken } from '../../i18n/language.tsx'
import styles from './desk-page.module.css'
import type { DeskView } from './desk-query.ts'

/** In a window of its own: a refusal is shown there, and the page with what was typed on it stays. */
export function ExportLink({ view }: { view: DeskView }) {
  const { t, language } = useSpoken()
  return (
    <p className={styles.export}>
      <a href={`/api/v1/desk/export?view=${view}&language=${language}`} target="_blank" rel="noreferrer">
        {t('desk.export')}
      </a>
    </p>
  )
}
