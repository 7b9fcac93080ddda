import { Button } from '@mantine/core'
import { IconLock, IconLockOpen2 } from '@tabler/icons-react'
import { type FormEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { useT } from '../../i18n/language.tsx'
import { TextControl } from '../control/controls.tsx'
import { FieldFrame } from '../field/field-frame.tsx'
import { ProblemNotice } from '../problem/problem-notice.tsx'
import styles from './section.module.css'

type Props = {
  title: string
  /** Why it is apart, in the words of the pack; a general sentence stands in. */
  reason?: string
  /** Asks the server with the stated purpose; what it gives is shown. Absent: this role may not look. */
  open?: (purpose: string) => Promise<ReactNode>
}

/** Health, danger, biometrics and criminal data: closed until somebody says why they look. */
export function SealedSection({ title, reason, open }: Props) {
  const t = useT()
  const id = useId()
  const [content, setContent] = useState<ReactNode>(null)
  return (
    <section className={styles.sealed} aria-labelledby={id}>
      <div className={styles.sealedHead}>
        <h2 id={id} className={styles.title}>
          {title}
        </h2>
        <span className={styles.sealedNote}>
          {content ? <IconLockOpen2 size={17} aria-hidden="true" /> : <IconLock size={17} aria-hidden="true" />}
          {content ? t('ui.sealed.opened') : t('ui.sealed.title')}
        </span>
      </div>
      {content ? (
        <div className={styles.sealedOpen}>{content}</div>
      ) : (
        <div className={styles.sealedBody}>
          <p>{reason ?? t('ui.sealed.text')}</p>
          {open && <AskPurpose title={title} open={async (purpose) => setContent(await open(purpose))} />}
        </div>
      )}
    </section>
  )
}

function AskPurpose({ title, open }: { title: string; open: (purpose: string) => Promise<void> }) {
  const t = useT()
  const [asking, setAsking] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (asking) input.current?.focus()
  }, [asking])
  const [purpose, setPurpose] = useState('')
  const [missing, setMissing] = useState(false)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setMissing(!purpose.trim())
    if (!purpose.trim()) return
    setBusy(true)
    setError(null)
    try {
      await open(purpose.trim())
    } catch (failure) {
      setError(failure)
      setBusy(false)
    }
  }

  if (!asking) {
    return (
      <Button variant="outline" color="seal" onClick={() => setAsking(true)}>
        {t('ui.sealed.look')}
        <span className="visually-hidden">: {title}</span>
      </Button>
    )
  }
  return (
    <form className={styles.purpose} onSubmit={submit} noValidate>
      <FieldFrame
        label={t('ui.sealed.purpose')}
        hint={t('ui.sealed.purpose-hint')}
        error={missing ? t('ui.sealed.purpose-missing') : undefined}
      >
        {(field) => (
          <TextControl
            {...field}
            ref={input}
            value={purpose}
            onChange={(event) => setPurpose(event.currentTarget.value)}
          />
        )}
      </FieldFrame>
      {error ? <ProblemNotice error={error} /> : null}
      <div className={styles.buttons}>
        <Button type="submit" color="seal" loading={busy}>
          {t('ui.sealed.open')}
        </Button>
        <Button variant="default" onClick={() => setAsking(false)}>
          {t('ui.confirm.cancel')}
        </Button>
      </div>
    </form>
  )
}
