// Offered to other features: whoever sets up a second step while signing in is given the codes there.
import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useT } from '../../i18n/language.tsx'
import { printPart } from '../../ui/deadline/print-part.ts'
import { TickField } from '../../ui/field/tick-field.tsx'
import styles from './account.module.css'
import { CopyButton } from './copy-button.tsx'

type Props = { codes: readonly string[]; onKept: () => void }

/** Shown once; whoever goes on says first that they are kept. */
export function BackupCodes({ codes, onKept }: Props) {
  const t = useT()
  const part = useRef<HTMLDivElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const [kept, setKept] = useState(false)
  const [missing, setMissing] = useState(false)
  useEffect(() => heading.current?.focus(), [])

  return (
    <div className={styles.stack}>
      <div ref={part} className={styles.stack}>
        <h3 ref={heading} tabIndex={-1} className={styles.heading}>
          {t('account.backup.yours')}
        </h3>
        <p>{t('account.backup.text')}</p>
        <ol className={styles.codes} aria-label={t('account.backup.yours')} translate="no">
          {codes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ol>
      </div>
      <div className={styles.buttons}>
        <Button
          variant="default"
          leftSection={<IconPrinter size={17} aria-hidden="true" />}
          onClick={() => part.current && printPart(part.current)}
        >
          {t('account.backup.print')}
        </Button>
        <CopyButton text={codes.join('\n')} label={t('account.backup.copy')} />
      </div>
      <TickField
        label={t('account.backup.kept')}
        checked={kept}
        error={missing && !kept ? t('account.backup.kept-missing') : undefined}
        onChange={setKept}
      />
      <div className={styles.buttons}>
        <Button onClick={() => (kept ? onKept() : setMissing(true))}>{t('account.backup.go-on')}</Button>
      </div>
    </div>
  )
}
