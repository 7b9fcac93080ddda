import type { DeskFilters } from '../../../contract/desk.ts'
import type { DeskOrder } from '../../../contract/desk-choices.ts'
import { useSpoken } from '../../i18n/language.tsx'
import type { DeskView } from './desk-query.ts'
import styles from './filter-bar.module.css'

type Props = { view: DeskView; filters: DeskFilters; order: DeskOrder }

/** In a window of its own: a refusal is shown there, and the page with what was typed on it stays. */
export function ExportLink({ view, filters, order }: Props) {
  const { t, language } = useSpoken()
  const query = new URLSearchParams({ view, order, ...(filters as Record<string, string>), language })
  return (
    <a className={styles.opener} href={`/api/v1/desk/export?${query}`} target="_blank" rel="noreferrer">
      {t('desk.export')}
    </a>
  )
}
