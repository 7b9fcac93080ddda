// Offered to other features: one text that was not sent, wherever it is shown.
import { type ReactNode, useState } from 'react'
import { forgetWords } from '../../data/kept-words.ts'
import type { Unsent } from '../../data/unsent-words.ts'
import { useT } from '../../i18n/language.tsx'
import { ConfirmAction } from '../../ui/confirm/confirm-action.tsx'
import styles from './unsent.module.css'

type Props = {
  unsent: Unsent
  title: ReactNode
  /** What else can be done with it, where it stands. */
  children?: ReactNode
}

/** The words themselves, to be copied or discarded; nothing of them goes without a question. */
export function UnsentItem({ unsent, title, children }: Props) {
  const t = useT()
  const [copied, setCopied] = useState(false)
  const [asking, setAsking] = useState(false)
  const copy = async () => {
    await navigator.clipboard?.writeText(unsent.texts.join('\n\n')).catch(() => undefined)
    setCopied(true)
  }
  return (
    <article className={styles.item}>
      <h3 className={styles.title}>{title}</h3>
      {unsent.texts.map((text) => (
        <p key={text} className={styles.text} dir="auto">
          {text}
        </p>
      ))}
      <div className={styles.buttons}>
        {children}
        {'clipboard' in navigator && (
          <button type="button" onClick={() => void copy()}>
            {t('unsent.copy')}
          </button>
        )}
        <button type="button" data-tone="alert" onClick={() => setAsking(true)}>
          {t('unsent.discard')}
        </button>
        <span role="status">{copied && t('unsent.copied')}</span>
      </div>
      <ConfirmAction
        open={asking}
        title={t('unsent.discard.title')}
        confirm={t('unsent.discard')}
        tone="alert"
        onConfirm={async () => forgetWords(unsent.name)}
        onClose={() => setAsking(false)}
      >
        <p>{t('unsent.discard.text')}</p>
      </ConfirmAction>
    </article>
  )
}
