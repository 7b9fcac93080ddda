import type { DeskFilters } from '../../../contract/desk.ts'
import type { DeskOrder } from '../../../contract/desk-choices.ts'
import { useSpoken } from '../../i18n/language.tsx'
import styles from './desk-page.module.css'
import type { DeskView } from './desk-query.ts'

type Props = { view: DeskView; filters: DeskFilters; order: DeskOrder }

/** In a window of its own: a refusal is shown there, and the page with what was typed on it stays. */
export function ExportLink({ view, filters, order }: Props) {
  const { t, language } = useSpoken()
  const query = new URLSearchParams({ view, order, ...(filters as Record<string, string>), language })
  return (
    <p className={styles.export}>
      <a href={`/api/v1/desk/export?${query}`} target="_blank" rel="noreferrer">
        {t('desk.export')}
      </a>
    </p>
  )
}
