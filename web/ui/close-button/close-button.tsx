import { IconX } from '@tabler/icons-react'
import styles from './close-button.module.css'

/** The cross at the end of a heading; `name` says what it closes. */
export function CloseButton({ name, onClick }: { name: string; onClick: () => void }) {
  return (
    <button type="button" className={styles.close} aria-label={name} onClick={onClick}>
      <IconX size={20} aria-hidden="true" />
    </button>
  )
}
