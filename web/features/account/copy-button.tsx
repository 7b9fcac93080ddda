import { Button } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useState } from 'react'
import { useT } from '../../i18n/language.tsx'

/** Only where the browser lends its clipboard, which it does not on pages over plain http. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const t = useT()
  const [copied, setCopied] = useState(false)
  if (!('clipboard' in navigator)) return null
  const copy = () => navigator.clipboard.writeText(text).then(() => setCopied(true))
  const Icon = copied ? IconCheck : IconCopy
  return (
    <>
      <Button variant="default" leftSection={<Icon size={17} aria-hidden="true" />} onClick={() => void copy()}>
        {label}
      </Button>
      <span role="status" className="visually-hidden">
        {copied ? t('account.copied') : ''}
      </span>
    </>
  )
}
