import type { RuleStanding } from '../../../contract/confirmations.ts'
import { useSpoken } from '../../i18n/language.tsx'
import styles from './rules.module.css'

/** How a rule stands between the two States: in words, beside a disc that is the fuller the more of them stand behind it. */
export function StandingMark({ standing }: { standing: RuleStanding }) {
  const { t } = useSpoken()
  return (
    <span className={styles.mark} data-standing={standing}>
      <StandingDisc standing={standing} />
      {t(`rules.standing.${standing}`)}
    </span>
  )
}

export function StandingDisc({ standing }: { standing: RuleStanding }) {
  const whole = standing === 'confirmed' || standing === 'verified'
  return (
    <svg
      viewBox="-8 -8 16 16"
      width="15"
      height="15"
      aria-hidden="true"
      className={styles.disc}
      data-standing={standing}
    >
      <circle
        r="6.5"
        fill={whole ? 'currentColor' : 'none'}
        stroke="currentColor"
        strokeWidth="1.6"
        strokeDasharray={standing === 'open' ? '2.6 2.2' : undefined}
      />
      {whole && <path d="M-3 0-.8 2.4 3.2-2.4" fill="none" stroke="var(--sheet)" strokeWidth="1.8" />}
      {standing === 'half' && <path d="M0-6.5A6.5 6.5 0 0 1 0 6.5Z" fill="currentColor" />}
      {standing === 'corrected' && <path d="M-3 2.6 2.4-2.8" stroke="currentColor" strokeWidth="1.8" />}
      {standing === 'rejected' && (
        <path d="M-2.8-2.8 2.8 2.8M2.8-2.8-2.8 2.8" stroke="currentColor" strokeWidth="1.8" />
      )}
    </svg>
  )
}
