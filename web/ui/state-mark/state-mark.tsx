import { useT } from '../../i18n/language.tsx'
import styles from './state-mark.module.css'
import { stateName } from './state-name.ts'

/** The State's two letters in an oval, as on a vehicle; its name is read out and shown on pointing. */
export function StateMark({ state }: { state: string }) {
  const name = stateName(useT(), state)
  return (
    <abbr className={styles.mark} title={name} translate="no">
      <span aria-hidden="true">{state}</span>
      <span className="visually-hidden">{name}</span>
    </abbr>
  )
}
