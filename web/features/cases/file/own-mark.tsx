import { IconLock } from '@tabler/icons-react'
import styles from './own-mark.module.css'

export function OwnMark({ text }: { text: string }) {
  return (
    <span className={styles.own}>
      <IconLock size={16} aria-hidden="true" /> {text}
    </span>
  )
}
