import { useEffect, useState } from 'react'
import { useT } from '../../../i18n/language.tsx'
import { fileUrl } from '../draft-files.ts'
import styles from './mrz.module.css'
import type { Source } from './picture-reading.ts'

/** The picture beside what was read of it: the name can be compared without looking for the paper. */
export function PictureShown({ caseId, source }: { caseId: string; source: Source }) {
  const t = useT()
  const [own, setOwn] = useState<string | null>(null)
  const file = 'file' in source ? source.file : null
  useEffect(() => {
    if (!file?.type.startsWith('image/')) return
    const url = URL.createObjectURL(file)
    setOwn(url)
    return () => {
      URL.revokeObjectURL(url)
      setOwn(null)
    }
  }, [file])
  const kept = 'documentId' in source && source.isPicture ? fileUrl(caseId, source.documentId) : null
  const url = own ?? kept
  if (!url) return null
  return (
    <a href={url} target="_blank" rel="noreferrer" className={styles.shown}>
      <img src={url} alt={t('mrz.picture.alt')} />
    </a>
  )
}
