import type { Certainty } from '../../../domain/agreement/vocabulary.ts'
import { useT } from '../../i18n/language.tsx'
import styles from './certainty-mark.module.css'

/** How sure a rule is: in words, beside a disc that is the fuller the surer. */
export function CertaintyMark({ certainty }: { certainty: Certainty }) {
  return (
    <span className={styles.mark} data-certainty={certainty}>
      <CertaintyDisc certainty={certainty} />
      {useT()(`agreements.certainty.${certainty}`)}
    </span>
  )
}

export function CertaintyDisc({ certainty }: { certainty: Certainty }) {
  return (
    <svg viewBox="-8 -8 16 16" width="15" height="15" aria-hidden="true" className={styles.disc}>
      <circle
        r="6.5"
        fill={certainty === 'verified' ? 'currentColor' : 'none'}
        stroke="currentColor"
        strokeWidth="1.6"
        strokeDasharray={certainty === 'unknown' ? '2.6 2.2' : undefined}
      />
      {certainty === 'verified' && (
        <path d="M-3 0-.8 2.4 3.2-2.4" fill="none" stroke="var(--sheet)" strokeWidth="1.8" />
      )}
      {certainty === 'indirect' && <path d="M0-6.5A6.5 6.5 0 0 1 0 6.5Z" fill="currentColor" />}
    </svg>
  )
}
