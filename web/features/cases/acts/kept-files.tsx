import { Button } from '@mantine/core'
import type { FileView } from '../../../../contract/drafts.ts'
import type { UploadPurpose } from '../../../../contract/uploads.ts'
import { FieldError } from '../../../ui/field/field-error.tsx'
import { FileDrop } from '../../drafts/file-drop.tsx'
import { documentUrl } from '../room/case-query.ts'
import { useCase } from '../room/case-room.tsx'
import { useCaseWords } from '../room/case-words.ts'
import { keepFile, takeBackFile } from './case-files.ts'
import styles from './kept-files.module.css'

type Props = {
  id: string
  title: string
  purpose: UploadPurpose
  /** For evidence: whom it is about. */
  personId?: string
  files: readonly FileView[]
  /** What may be chosen where not scans alone, and the sentence that says so. */
  accept?: string
  hint?: string
  /** What a file is called in the list. */
  named?: (file: FileView, number: number) => string
  error?: string | undefined
  /** Of the files that are there by then: one that is being sent arrives later, and another may have come meanwhile. */
  onChange: (change: (files: FileView[]) => FileView[]) => void
}

const scans = 'application/pdf,image/jpeg,image/png'

/** Scans for an act: kept at once, seen by nobody else until the act sends them. */
export function KeptFiles({
  id,
  title,
  purpose,
  personId = '',
  files,
  accept = scans,
  hint,
  named,
  error,
  onChange,
}: Props) {
  const { view } = useCase()
  const { t } = useCaseWords()
  const takeBack = async (documentId: string) => {
    onChange((files) => files.filter((one) => one.documentId !== documentId))
    await takeBackFile(view.caseId, documentId).catch(() => undefined)
  }
  return (
    <fieldset id={id} tabIndex={-1} className={styles.files} aria-describedby={error ? `${id}-error` : undefined}>
      <legend className={styles.title}>{title}</legend>
      {error && <FieldError id={`${id}-error`} message={error} />}
      {files.length > 0 && (
        <ul className={styles.list}>
          {files.map((file, index) => {
            const name = named?.(file, index + 1) ?? t('acts.paper.scan-number', { number: index + 1 })
            return (
              <li key={file.documentId} className={styles.file}>
                <a href={documentUrl(view.caseId, file.documentId)} target="_blank" rel="noreferrer">
                  {name}
                </a>
                <Button variant="default" size="compact-sm" onClick={() => void takeBack(file.documentId)}>
                  {t('acts.files.take-back', { name })}
                </Button>
              </li>
            )
          })}
        </ul>
      )}
      <FileDrop
        id={`${id}-drop`}
        label={t('acts.files.add')}
        accept={accept}
        {...(hint ? { hint } : {})}
        multiple
        caseId={view.caseId}
        purpose="evidence"
        personId={personId}
        send={(file, progress) => keepFile({ caseId: view.caseId, purpose, personId }, file, progress)}
        onAdded={(file) => onChange((files) => [...files, file])}
      />
    </fieldset>
  )
}
