import type { ComponentProps } from 'react'
import styles from './plain-button.module.css'

/** An act that is said like a link, where a button would be too loud; `small` inside a row of a table. */
export function PlainButton({
  small = false,
  ...props
}: Omit<ComponentProps<'button'>, 'className'> & { small?: boolean }) {
  return <button type="button" {...props} className={styles.plain} data-small={small || undefined} />
}
