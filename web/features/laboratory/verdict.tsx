import { IconAlertTriangle, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react'
import type { ToldVerdict } from '../../../contract/laboratory-exercises.ts'
import { useSpoken } from '../../i18n/language.tsx'
import styles from './laboratory.module.css'

/** What the program says of an answer: kindly, and what to look at next. */
export function Verdict({ verdict: { state, share, says } }: { verdict: ToldVerdict }) {
  const { t, format } = useSpoken()
  const Icon = state === 'right' ? IconCircleCheck : state === 'unreadable' ? IconAlertTriangle : IconInfoCircle
  return (
    <div className={styles.verdict} data-state={state}>
      <Icon size={20} aria-hidden="true" />
      <div>
        <strong>
          {state === 'partly'
            ? t('laboratory.verdict.partly', { share: format.number(Math.round(share * 100)) })
            : t(`laboratory.verdict.${state}`)}
        </strong>
        {/* What is right needs no second word; why it is stands below. */}
        {state !== 'right' && says.map((one) => <p key={one}>{one}</p>)}
      </div>
    </div>
  )
}
