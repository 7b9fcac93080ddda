import { Tooltip } from '@mantine/core'
import type { EvidenceTier } from '../../../domain/agreement/vocabulary.ts'
import { useT } from '../../i18n/language.tsx'
import { Term } from '../term/term.tsx'
import styles from './evidence-badge.module.css'

const bars: Record<EvidenceTier, number> = { proof: 3, prima_facie: 2, starts_verification: 1 }

const terms: Record<EvidenceTier, string> = {
  proof: 'proof',
  prima_facie: 'prima-facie',
  starts_verification: 'starts-verification',
}

/**
 * What a piece of evidence does in law; the three bars are a picture of its weight.
 * @param asTerm where it stands first on a page: with the word of the field, its meaning and its name in the other language
 */
export function EvidenceBadge({ tier, asTerm }: { tier: EvidenceTier; asTerm?: boolean }) {
  const t = useT()
  if (asTerm) {
    return (
      <span className={styles.badge} data-tier={tier}>
        <Bars tier={tier} />
        <Term id={terms[tier]}>{t(`ui.evidence.${tier}`)}</Term>
      </span>
    )
  }
  return (
    <Tooltip
      label={t(`ui.evidence.${tier}.meaning`)}
      multiline
      maw={320}
      events={{ hover: true, focus: true, touch: true }}
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the meaning must be reachable by keyboard */}
      <span className={styles.badge} data-tier={tier} tabIndex={0}>
        <Bars tier={tier} />
        {t(`ui.evidence.${tier}`)}
      </span>
    </Tooltip>
  )
}

function Bars({ tier }: { tier: EvidenceTier }) {
  return (
    <svg viewBox="0 0 14 12" width="14" height="12" aria-hidden="true">
      {[0, 1, 2].map((bar) => (
        <rect
          key={bar}
          x={bar * 5 + 0.5}
          y={8 - bar * 3.75 + 0.25}
          width="3"
          height={3.25 + bar * 3.75}
          fill={bar < bars[tier] ? 'currentColor' : 'none'}
          stroke="currentColor"
          strokeWidth="1"
        />
      ))}
    </svg>
  )
}
