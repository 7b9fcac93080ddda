import { IconCircleCheck, IconCircleDashed, IconCircleX, IconPlugOff } from '@tabler/icons-react'
import type { VerificationItem } from '../../../contract/work.ts'
import { useT } from '../../i18n/language.tsx'
import styles from './result-mark.module.css'

export type Result = NonNullable<VerificationItem['result']>

const icons = { match: IconCircleCheck, possible: IconCircleDashed, no_match: IconCircleX, unavailable: IconPlugOff }

export function ResultMark({ result }: { result: Result }) {
  const Icon = icons[result]
  return (
    <span className={styles.mark} data-result={result}>
      <Icon size={18} aria-hidden="true" />
      {useT()(`verification.result.${result}`)}
    </span>
  )
}
