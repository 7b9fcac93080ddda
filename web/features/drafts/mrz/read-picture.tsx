import { IconCamera } from '@tabler/icons-react'
import { useT } from '../../../i18n/language.tsx'
import { FileChooser } from '../../../ui/file/file-chooser.tsx'
import { ProblemNotice } from '../../../ui/problem/problem-notice.tsx'
import { refusalOf } from '../draft-files.ts'
import { ChooseDocument } from './choose-document.tsx'
import styles from './mrz.module.css'
import { type ReadDocument, usePictureReading } from './picture-reading.ts'
import { PictureShown } from './picture-shown.tsx'

export type KeptScan = { documentId: string; name: string; isPicture: boolean }

type Props = {
  caseId: string
  scans: readonly KeptScan[]
  /** The document that was read, or the one that was chosen of several; null as soon as another picture is taken. */
  onRead: (document: ReadDocument | null) => void
}

/** A picture of the data page, chosen or dropped here, or one of the scans among the evidence. */
export function ReadPicture({ caseId, scans, onRead }: Props) {
  const t = useT()
  const { reading, read } = usePictureReading(caseId, (documents) => {
    onRead(documents.length === 1 ? (documents[0] ?? null) : null)
  })
  const busy = reading !== null && reading.documents === null && reading.error === null
  const refusal = refusalOf(reading?.error)

  const choose = ([file]: File[]) => {
    if (!file) return
    onRead(null)
    void read({ file })
  }
  return (
    <div className={styles.picture}>
      <FileChooser
        label={t('mrz.picture.choose')}
        hint={t('mrz.picture.hint')}
        accept="application/pdf,image/jpeg,image/png"
        disabled={busy}
        icon={IconCamera}
        onChoose={choose}
      />
      {scans.length > 0 && (
        <ul className={styles.scans} aria-label={t('mrz.picture.scans')}>
          {scans.map((scan) => (
            <li key={scan.documentId}>
              <button
                type="button"
                className={styles.scan}
                disabled={busy}
                onClick={() => {
                  onRead(null)
                  void read(scan)
                }}
              >
                {t('mrz.picture.read-scan', { scan: scan.name })}
              </button>
            </li>
          ))}
        </ul>
      )}
      <p role="status" className={styles.reading}>
        {busy && t('mrz.picture.reading')}
        {reading?.documents && t('mrz.picture.read', { count: reading.documents.length })}
      </p>
      {reading?.error ? (
        refusal ? (
          <p role="alert" className={styles.refusal}>
            {refusal}
          </p>
        ) : (
          <ProblemNotice error={reading.error} />
        )
      ) : null}
      {reading && !reading.error && <PictureShown caseId={caseId} source={reading.source} />}
      {reading?.documents && reading.documents.length > 1 && (
        <ChooseDocument key={JSON.stringify(reading.documents)} documents={reading.documents} onChoose={onRead} />
      )}
    </div>
  )
}
