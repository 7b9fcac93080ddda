import { useT } from '../../i18n/language.tsx'
import styles from './year.module.css'

/** What the marks of the months mean. */
export function Legend() {
  const t = useT()
  return (
    <ul className={styles.legend} aria-hidden="true">
      <li>
        <span className={styles.day} data-rest="true">
          7
        </span>
        {t('calendars.legend.weekend')}
      </li>
      {(['holiday', 'moved_rest_day', 'working_day'] as const).map((kind) => (
        <li key={kind}>
          <span className={styles.day} data-kind={kind}>
            7
          </span>
          {t(`calendars.kind.${kind}`)}
        </li>
      ))}
      <li>
        <span className={styles.day} data-kind="holiday" data-status="predicted">
          7
        </span>
        {t('calendars.status.predicted')}
      </li>
    </ul>
  )
}
