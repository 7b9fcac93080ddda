import type { Stage } from '../../../domain/agreement/vocabulary.ts'
import { useT } from '../../i18n/language.tsx'
import styles from './stage-badge.module.css'
import { stageLooks } from './stages.ts'

/** The stage in words, beside a disc that fills as the case moves on; a consent under reconsideration holds it where it is. */
export function StageBadge({ stage, reconsidered = false }: { stage: Stage | 'draft'; reconsidered?: boolean }) {
  const look = reconsidered ? ({ off: 'held' } as const) : stageLooks[stage]
  return (
    <span className={styles.badge} data-look={'off' in look ? look.off : look.eighths === 8 ? 'done' : 'way'}>
      <svg viewBox="-8 -8 16 16" width="15" height="15" aria-hidden="true" className={styles.disc}>
        <circle r="6.75" fill="none" stroke="currentColor" strokeWidth="1.5" />
        {'off' in look ? <Off how={look.off} /> : <path d={pie(look.eighths)} fill="currentColor" />}
      </svg>
      {useT()(reconsidered ? 'ui.stage.reconsidered' : `ui.stage.${stage}`)}
    </span>
  )
}

function Off({ how }: { how: 'ended' | 'held' }) {
  const d = how === 'ended' ? 'M-3-3 3 3M3-3-3 3' : 'M-2-3V3M2-3V3'
  return <path d={d} stroke="currentColor" strokeWidth="1.8" />
}

function pie(eighths: number): string {
  if (eighths === 0) return ''
  const r = 4.6
  if (eighths === 8) return `M0-${r}A${r} ${r} 0 1 1 0 ${r}A${r} ${r} 0 1 1 0-${r}Z`
  const angle = (eighths / 8) * 2 * Math.PI
  const [x, y] = [r * Math.sin(angle), -r * Math.cos(angle)].map((value) => value.toFixed(2))
  return `M0 0V-${r}A${r} ${r} 0 ${eighths > 4 ? 1 : 0} 1 ${x} ${y}Z`
}
