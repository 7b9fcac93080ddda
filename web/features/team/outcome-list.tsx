// Offered to other features: every step upon many cases says of each what came of it.
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import { useT } from '../../i18n/language.tsx'
import { Reference } from '../../ui/reference/reference.tsx'
import styles from './team.module.css'

export interface NotDone {
  caseId: string
  reference: string
  /** Why, and what to do. */
  why: string
}

/** What came of a step upon many cases: how many were done, and each that was not, with its reason. */
export function OutcomeList({ done, left, none = false }: { done: string; left: readonly NotDone[]; none?: boolean }) {
  const t = useT()
  return (
    <div role="status" className={styles.outcome}>
      <p className={none ? styles.left : styles.done}>
        {!none && <IconCircleCheck size={20} aria-hidden="true" />} {done}
      </p>
      {left.length > 0 && (
        <>
          <p className={styles.left}>
            <IconAlertTriangle size={20} aria-hidden="true" /> {t('team.not-done', { count: left.length })}
          </p>
          <ul className={styles.reasons}>
            {left.map(({ caseId, reference, why }) => (
              <li key={caseId}>
                <Reference>{reference}</Reference> <span>{why}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
