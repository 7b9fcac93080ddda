import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useState } from 'react'
import { useT } from '../../i18n/language.tsx'
import styles from './asked-about.module.css'

/** Into the search of the register, letter by letter: ə typed as e finds another person. */
export function CopyValue({ label, value }: { label: string; value: string }) {
  const t = useT()
  const [copied, setCopied] = useState(false)
  // Pages over plain http have no clipboard; then the value is marked and copied by hand.
  if (!navigator.clipboard) return null
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(value)
      setCopied(true)
      setTimeout(() => setCopied(false), 2500)
    } catch {
      setCopied(false)
    }
  }
  return (
    <button type="button" className={styles.copy} onClick={() => void copy()} data-print="never">
      {copied ? <IconCheck size={17} aria-hidden="true" /> : <IconCopy size={17} aria-hidden="true" />}
      <span className="visually-hidden">{t('verification.copy', { label })}</span>
      <span role="status" className="visually-hidden">
        {copied ? t('verification.copied') : ''}
      </span>
    </button>
  )
}
