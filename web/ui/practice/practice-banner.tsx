import { useT } from '../../i18n/language.tsx'
import styles from './practice-banner.module.css'

/** On every page and every print of a practice installation, never to be closed. */
export function PracticeBanner() {
  return <p className={styles.banner}>{useT()('shell.practice')}</p>
}
