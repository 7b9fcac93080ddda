// Offered to other features: files for an act upon a case are chosen and declared in the same way.
import { Button } from '@mantine/core'
import { useState } from 'react'
import type { FileView } from '../../../contract/drafts.ts'
import { useT } from '../../i18n/language.tsx'
import { TickField } from '../../ui/field/tick-field.tsx'
import { FileChooser } from '../../ui/file/file-chooser.tsx'
import { ProblemNotice } from '../../ui/problem/problem-notice.tsx'
import { type NewFile, refusalOf, sendFile } from './draft-files.ts'
import styles from './files.module.css'

type Props = Pick<NewFile, 'caseId' | 'purpose' | 'personId'> & {
  id: string
  label: string
  accept: string
  /** Which kinds of files, and how large, where not scans. */
  hint?: string
  multiple?: boolean
  onAdded: (file: FileView) => void
  /** Sends a file that belongs to no draft. */
  send?: (file: File, onProgress: (share: number) => void) => Promise<FileView>
}
type Waiting = { key: number; file: File; share: number | null; error: unknown }

let counter = 0

/** Choose or drop, declare, attach. Every upload is declared anew (safeguard 3); what was refused says why. */
export function FileDrop({ id, label, accept, hint, multiple = false, onAdded, send, ...target }: Props) {
  const t = useT()
  const [waiting, setWaiting] = useState<readonly Waiting[]>([])
  const [declared, setDeclared] = useState(false)
  const [asked, setAsked] = useState(false)
  const busy = waiting.some((one) => one.share !== null)

  const choose = (chosen: File[]) => {
    const added = chosen.map((file) => ({ key: ++counter, file, share: null, error: null }))
    setWaiting((before) => (multiple ? [...before, ...added] : added))
    setDeclared(false)
    setAsked(false)
  }
  const change = (key: number, part: Partial<Waiting>) =>
    setWaiting((all) => all.map((one) => (one.key === key ? { ...one, ...part } : one)))
  const give = (key: number) => setWaiting((all) => all.filter((one) => one.key !== key))

  const attach = async () => {
    setAsked(true)
    if (!declared) return
    for (const one of waiting) {
      change(one.key, { share: 0, error: null })
      try {
        const progress = (share: number) => change(one.key, { share })
        onAdded(await (send?.(one.file, progress) ?? sendFile({ ...target, file: one.file }, progress)))
        give(one.key)
      } catch (error) {
        change(one.key, { share: null, error })
      }
    }
    setDeclared(false)
    setAsked(false)
  }
  return (
    <div className={styles.upload}>
      <FileChooser
        label={label}
        hint={hint ?? t(target.purpose === 'photograph' ? 'ui.file.pictures' : 'ui.file.kinds')}
        accept={accept}
        multiple={multiple}
        disabled={busy}
        onChoose={choose}
      />
      {waiting.length > 0 && (
        <div className={styles.waiting}>
          <ul className={styles.names}>
            {waiting.map((one) => (
              <WaitingFile key={one.key} one={one} onGive={() => give(one.key)} />
            ))}
          </ul>
          <TickField
            id={`${id}-declaration`}
            label={t('ui.file.declaration', { count: waiting.length })}
            error={asked && !declared ? t('ui.file.declaration-missing') : undefined}
            checked={declared}
            onChange={setDeclared}
          />
          <Button onClick={() => void attach()} loading={busy} variant="outline" className={styles.attach}>
            {t('ui.file.attach', { count: waiting.length })}
          </Button>
        </div>
      )}
    </div>
  )
}

function WaitingFile({ one, onGive }: { one: Waiting; onGive: () => void }) {
  const t = useT()
  const refusal = refusalOf(one.error)
  return (
    <li className={styles.name} data-refused={one.error ? true : undefined}>
      <span className={styles.fileName} translate="no">
        {one.file.name}
      </span>
      {one.share !== null ? (
        <progress value={one.share} max={1} aria-label={t('ui.file.sending', { name: one.file.name })} />
      ) : (
        <button type="button" className={styles.give} onClick={onGive}>
          {t('ui.file.give-up')}
          <span className="visually-hidden"> {one.file.name}</span>
        </button>
      )}
      {one.error ? (
        <div className={styles.refusal}>
          {refusal ? <p role="alert">{refusal}</p> : <ProblemNotice error={one.error} />}
        </div>
      ) : null}
    </li>
  )
}
