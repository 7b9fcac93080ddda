import { useT } from '../../i18n/language.tsx'
import styles from './session.module.css'

/** Between the ways of which one is enough. */
export function Or() {
  return <p className={styles.or}>{useT()('signin.or')}</p>
}
