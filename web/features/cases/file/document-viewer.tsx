import { useState } from 'react'
import type { FileView } from '../../../../contract/drafts.ts'
import { Dialog } from '../../../ui/dialog/dialog.tsx'
import { documentUrl } from '../room/case-query.ts'
import { useCase } from '../room/case-room.tsx'
import { useCaseWords } from '../room/case-words.ts'
import styles from './document-viewer.module.css'

export type Viewed = { document: FileView; title: string }
type Props = { viewed: Viewed | null; onClose: () => void }

/** A scan as it was sent: a picture that can be enlarged, or a PDF in a frame. */
export function DocumentViewer({ viewed, onClose }: Props) {
  return (
    <Dialog open={viewed !== null} title={viewed?.title ?? ''} onClose={onClose} width="wide">
      {viewed && <ScanView key={viewed.document.documentId} {...viewed} />}
    </Dialog>
  )
}

/** The scan itself, with when it was stored and its digest. */
export function ScanView({ document, title }: Viewed) {
  const { view } = useCase()
  const { t, format } = useCaseWords()
  const [large, setLarge] = useState(false)
  const [failed, setFailed] = useState(false)
  const url = documentUrl(view.caseId, document.documentId)
  const picture = document.mediaType.startsWith('image/')
  return (
    <div className={styles.document}>
      <p className={styles.facts}>
        <span>{t('case.document-stored', { at: format.dateTime(document.createdAt) })}</span>
        <span>
          {t('case.digest')} <bdi dir="ltr">{document.digest.slice(0, 16)}…</bdi>
        </span>
        <a href={url} target="_blank" rel="noreferrer">
          {t('case.open-apart')}
        </a>
        {picture && !failed && (
          <button type="button" className={styles.size} aria-pressed={large} onClick={() => setLarge(!large)}>
            {t(large ? 'case.picture.fit' : 'case.picture.full')}
          </button>
        )}
      </p>
      {failed && <p role="alert">{t('case.picture.failed')}</p>}
      {picture ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: an enlarged picture is scrolled with the keyboard
        <div className={styles.picture} data-large={large || undefined} tabIndex={0}>
          <img src={url} alt={title} onError={() => setFailed(true)} hidden={failed} />
        </div>
      ) : (
        <iframe className={styles.frame} src={`${url}#navpanes=0&view=FitH`} title={title} />
      )}
    </div>
  )
}
