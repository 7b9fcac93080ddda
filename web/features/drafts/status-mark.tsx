import { IconAlertTriangle, IconCircle, IconCircleCheckFilled, IconCircleDashed } from '@tabler/icons-react'
import { useT } from '../../i18n/language.tsx'
import type { StepStatus } from './steps.ts'
import styles from './task-list.module.css'

const icons = {
  complete: IconCircleCheckFilled,
  missing: IconAlertTriangle,
  untouched: IconCircle,
  optional: IconCircleDashed,
}

export function StatusMark({ status, missing }: { status: StepStatus; missing: number }) {
  const t = useT()
  return (
    <span className={styles.status} data-status={status}>
      <StatusIcon status={status} />
      {t(`application.status.${status}`, { count: missing })}
    </span>
  )
}

export function StatusIcon({ status }: { status: StepStatus }) {
  const Icon = icons[status]
  return <Icon size={18} aria-hidden="true" className={styles.statusIcon} data-status={status} />
}
