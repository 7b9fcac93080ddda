import { IconDownload } from '@tabler/icons-react'
import type { UseQueryResult } from '@tanstack/react-query'
import type { RenderedForm } from '../../../contract/drafts.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { ProblemNotice } from '../../ui/problem/problem-notice.tsx'
import { fileUrl } from './draft-files.ts'
import styles from './files.module.css'

/** The very document that will be signed, and the beginning of its digest. */
export function FormPreview({ caseId, form }: { caseId: string; form: UseQueryResult<RenderedForm> }) {
  const { t } = useSpoken()
  const { data, error, isFetching, refetch } = form
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />
  if (!data || isFetching) {
    return (
      <p role="status" className={styles.quiet}>
        {t('application.form.making')}
      </p>
    )
  }
  const url = fileUrl(caseId, data.documentId)
  return (
    <div className={styles.preview}>
      {/* A phone shows no PDF inside a page; there the link below opens it. */}
      <iframe src={url} title={t('application.form.title')} className={styles.frame} />
      <p className={styles.previewFoot}>
        <a href={url} target="_blank" rel="noreferrer" className={styles.download}>
          <IconDownload size={17} aria-hidden="true" /> {t('application.form.open')}
        </a>
        <span className={styles.quiet}>
          {t('application.form.digest')}:{' '}
          <span translate="no" className={styles.digest} title={data.digest}>
            {data.digest.slice(0, 16)}…
          </span>
        </span>
      </p>
    </div>
  )
}
