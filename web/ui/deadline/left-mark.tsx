import { useT } from '../../i18n/language.tsx'
import { leftInWords, urgencyOf } from './days-left.ts'
import styles from './deadline.module.css'

/** How long is left, in words; shape and weight change with the urgency, not the colour alone. */
export function LeftMark({ days }: { days: number }) {
  const urgency = urgencyOf(days)
  return (
    <span className={styles.left} data-urgency={urgency}>
      <UrgencyShape urgency={urgency} />
      {leftInWords(useT(), days)}
    </span>
  )
}

function UrgencyShape({ urgency }: { urgency: ReturnType<typeof urgencyOf> }) {
  return (
    <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true" className={styles.shape}>
      {urgency === 'calm' && <circle cx="6" cy="6" r="4.5" fill="none" stroke="currentColor" strokeWidth="1.5" />}
      {urgency === 'soon' && <path d="M6 1.5 11 10.5H1Z" fill="none" stroke="currentColor" strokeWidth="1.5" />}
      {urgency === 'today' && <path d="M6 1 11.5 11H.5Z" fill="currentColor" />}
      {urgency === 'passed' && <path d="M2 2 10 10M10 2 2 10" stroke="currentColor" strokeWidth="2.2" />}
    </svg>
  )
}
