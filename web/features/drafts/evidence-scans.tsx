import { IconFileTypePdf } from '@tabler/icons-react'
import type { FileView } from '../../../contract/drafts.ts'
import type { EvidenceItem } from '../../../domain/case/application.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { fileUrl, removeFile } from './draft-files.ts'
import type { Draft } from './draft-query.ts'
import { FileDrop } from './file-drop.tsx'
import styles from './files.module.css'
import { saveNow } from './unsaved-parts.ts'

type Props = { draft: Draft; item: EvidenceItem; onChange: (next: (documentIds: string[]) => string[]) => void }

export function EvidenceScans({ draft, item, onChange }: Props) {
  const { t, format } = useSpoken()
  const files = item.documentIds.map((id) => draft.files.find((file) => file.documentId === id) ?? { documentId: id })
  const added = (file: FileView) => onChange((ids) => [...ids, file.documentId])
  const remove = async (documentId: string) => {
    onChange((ids) => ids.filter((id) => id !== documentId))
    await saveNow(draft.caseId, 'evidence')
    await removeFile(draft.caseId, documentId).catch(() => undefined)
  }
  return (
    <fieldset className={styles.scans}>
      <legend className={styles.legend}>{t('application.evidence.scans-title')}</legend>
      {files.length > 0 && (
        <ul className={styles.thumbs}>
          {files.map((file, index) => {
            const url = fileUrl(draft.caseId, file.documentId)
            const known = 'mediaType' in file ? file : null
            const name = t('ui.file.numbered', { number: index + 1 })
            return (
              <li key={file.documentId} className={styles.thumb}>
                <a href={url} target="_blank" rel="noreferrer" className={styles.thumbLink}>
                  {known?.mediaType.startsWith('image/') ? (
                    <img src={url} alt="" loading="lazy" />
                  ) : (
                    <IconFileTypePdf size={36} stroke={1.25} aria-hidden="true" />
                  )}
                  <span className={styles.thumbName}>
                    {name}
                    {known && (
                      <span className={styles.quiet}>
                        {known.pages ? `${t('ui.file.pages', { count: known.pages })}, ` : ''}
                        {t('ui.file.size', { kilobytes: format.number(Math.ceil(known.size / 1024)) })}
                      </span>
                    )}
                  </span>
                </a>
                <button type="button" className={styles.give} onClick={() => void remove(file.documentId)}>
                  {t('ui.file.remove')}
                  <span className="visually-hidden"> {name}</span>
                </button>
              </li>
            )
          })}
        </ul>
      )}
      <FileDrop
        id="scans"
        label={t('application.evidence.scan-choose')}
        accept="application/pdf,image/jpeg,image/png"
        multiple
        caseId={draft.caseId}
        purpose="evidence"
        personId={item.personId}
        onAdded={added}
      />
    </fieldset>
  )
}
