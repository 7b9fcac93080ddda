import { Button } from '@mantine/core'
import type { FileView } from '../../../contract/drafts.ts'
import type { VerificationFile } from '../../../contract/work.ts'
import { api } from '../../data/api.ts'
import { ProblemError } from '../../data/problem.ts'
import { upload } from '../../data/upload.ts'
import { useT } from '../../i18n/language.tsx'
import { FieldError } from '../../ui/field/field-error.tsx'
import { FileDrop } from '../drafts/file-drop.tsx'
import styles from './answer-scans.module.css'

type Props = {
  id: string
  file: Pick<VerificationFile, 'requestId' | 'caseId'>
  scans: readonly FileView[]
  error?: string | undefined
  onChange: (change: (scans: FileView[]) => FileView[]) => void
}

/** Scans of what the register shows: kept at once, seen by nobody else until the answer goes. */
export function AnswerScans({ id, file, scans, error, onChange }: Props) {
  const t = useT()
  const { requestId, caseId } = file
  const send = (chosen: File, onProgress: (share: number) => void) => {
    const form = new FormData()
    // The short field first: the server reads the form in one pass.
    form.set('freeOfAsylumData', 'true')
    form.set('file', chosen)
    return upload('POST /api/v1/verifications/{requestId}/files', { path: { requestId }, body: form }, { onProgress })
  }
  const takeBack = async (documentId: string) => {
    onChange((all) => all.filter((one) => one.documentId !== documentId))
    await takeAway(requestId, documentId).catch(() => undefined)
  }
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      className={styles.scans}
      aria-describedby={`${id}-hint${error ? ` ${id}-error` : ''}`}
    >
      <legend className={styles.title}>{t('verification.scans')}</legend>
      <p id={`${id}-hint`} className={styles.hint}>
        {t('verification.scans.hint')}
      </p>
      {error && <FieldError id={`${id}-error`} message={error} />}
      {scans.length > 0 && (
        <ul className={styles.list}>
          {scans.map(({ documentId }, index) => (
            <li key={documentId} className={styles.scan}>
              <a href={`/api/v1/cases/${caseId}/documents/${documentId}`} target="_blank" rel="noreferrer">
                {t('verification.scan', { number: index + 1 })}
              </a>
              <Button variant="default" size="compact-sm" onClick={() => void takeBack(documentId)}>
                {t('verification.scans.take-back', { number: index + 1 })}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <FileDrop
        id={`${id}-drop`}
        label={t('verification.scans.add')}
        accept="application/pdf,image/jpeg,image/png"
        multiple
        caseId={caseId}
        purpose="evidence"
        personId=""
        send={send}
        onAdded={(added) => onChange((all) => [...all, added])}
      />
    </fieldset>
  )
}

/** A file that is gone already is what was asked for. */
async function takeAway(requestId: string, documentId: string): Promise<void> {
  try {
    await api('DELETE /api/v1/verifications/{requestId}/files/{documentId}', { path: { requestId, documentId } })
  } catch (error) {
    if (!(error instanceof ProblemError && error.problem.status === 404)) throw error
  }
}
