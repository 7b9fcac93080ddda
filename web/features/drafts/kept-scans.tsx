// Offered to other features: files that are kept at once for an act or an answer are listed, added and taken back in one way.
import { Button } from '@mantine/core'
import { type ComponentProps, useState } from 'react'
import type { FileView } from '../../../contract/drafts.ts'
import { useT } from '../../i18n/language.tsx'
import { FieldError } from '../../ui/field/field-error.tsx'
import { FileDrop } from './file-drop.tsx'
import styles from './kept-scans.module.css'

type Props = {
  id: string
  title: string
  hint?: string
  error?: string | undefined
  files: readonly FileView[]
  hrefOf: (documentId: string) => string
  nameOf: (file: FileView, number: number) => string
  takeBackLabel: (name: string, number: number) => string
  /** Takes the file from the server; it stays in the list until that is done. */
  takeAway: (documentId: string) => Promise<void>
  /** Of the files that are there by then: one that is being sent arrives later, and another may have come meanwhile. */
  onChange: (change: (files: FileView[]) => FileView[]) => void
  drop: Omit<ComponentProps<typeof FileDrop>, 'id' | 'multiple' | 'onAdded'>
}

export function KeptScans({ id, title, hint, error, files, onChange, drop, ...of }: Props) {
  const t = useT()
  const [going, setGoing] = useState<readonly string[]>([])
  const [stayed, setStayed] = useState<string | null>(null)
  const takeBack = async (documentId: string, name: string) => {
    setStayed(null)
    setGoing((all) => [...all, documentId])
    try {
      await of.takeAway(documentId)
      onChange((all) => all.filter((one) => one.documentId !== documentId))
    } catch {
      setStayed(name)
    }
    setGoing((all) => all.filter((one) => one !== documentId))
  }
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <fieldset id={id} tabIndex={-1} className={styles.files} aria-describedby={describedBy || undefined}>
      <legend className={styles.title}>{title}</legend>
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      {error && <FieldError id={`${id}-error`} message={error} />}
      {files.length > 0 && (
        <ul className={styles.list}>
          {files.map((file, index) => {
            const { documentId } = file
            const name = of.nameOf(file, index + 1)
            return (
              <li key={documentId} className={styles.file}>
                <a href={of.hrefOf(documentId)} target="_blank" rel="noreferrer">
                  {name}
                </a>
                <Button
                  variant="default"
                  size="compact-sm"
                  loading={going.includes(documentId)}
                  onClick={() => void takeBack(documentId, name)}
                >
                  {of.takeBackLabel(name, index + 1)}
                </Button>
              </li>
            )
          })}
        </ul>
      )}
      {stayed && (
        <div role="alert">
          <FieldError id={`${id}-stayed`} message={t('ui.file.not-taken-back', { name: stayed })} />
        </div>
      )}
      <FileDrop id={`${id}-drop`} multiple onAdded={(added) => onChange((all) => [...all, added])} {...drop} />
    </fieldset>
  )
}
