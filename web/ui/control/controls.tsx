import { IconChevronDown, IconEye, IconEyeOff } from '@tabler/icons-react'
import { type ComponentProps, useState } from 'react'
import { useT } from '../../i18n/language.tsx'
import styles from './control.module.css'

// Native controls, because they take every aria attribute that FieldFrame gives (Mantine's inputs drop
// aria-describedby from outside) and behave on each device as its owner is used to.

export function TextControl(props: ComponentProps<'input'>) {
  return <input {...props} className={styles.control} />
}

export function AreaControl(props: ComponentProps<'textarea'>) {
  return <textarea {...props} className={`${styles.control} ${styles.area}`} />
}

/** Children are `<option>`s; an empty first one where nothing is chosen yet. */
export function SelectControl(props: ComponentProps<'select'>) {
  return (
    <div className={styles.selectFrame}>
      <select {...props} className={`${styles.control} ${styles.select}`} />
      <IconChevronDown size={18} aria-hidden="true" className={styles.selectMark} />
    </div>
  )
}

export function PasswordControl(props: Omit<ComponentProps<'input'>, 'type'>) {
  const t = useT()
  const [shown, setShown] = useState(false)
  const Icon = shown ? IconEyeOff : IconEye
  return (
    <div className={styles.password}>
      <input {...props} type={shown ? 'text' : 'password'} className={styles.control} />
      <button
        type="button"
        className={styles.reveal}
        aria-label={t(shown ? 'signin.hide-password' : 'signin.show-password')}
        onClick={() => setShown(!shown)}
      >
        <Icon size={19} aria-hidden="true" />
      </button>
    </div>
  )
}
