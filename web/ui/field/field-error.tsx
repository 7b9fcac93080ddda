import { IconAlertTriangle } from '@tabler/icons-react'
import styles from './field-frame.module.css'

export function FieldError({ id, message }: { id: string; message: string }) {
  return (
    <p id={id} className={styles.error}>
      <IconAlertTriangle size={16} aria-hidden="true" className={styles.errorIcon} />
      {message}
    </p>
  )
}
