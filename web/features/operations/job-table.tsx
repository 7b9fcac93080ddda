import type { Operations } from '../../../contract/operations.ts'
import { useFormat, useT } from '../../i18n/language.tsx'
import { Badge } from '../../ui/badge/badge.tsx'
import { type Column, DataTable } from '../../ui/table/data-table.tsx'
import { cronInWords } from './cron-in-words.ts'
import styles from './operations.module.css'
import { useWords } from './use-words.ts'

type Job = Operations['jobs'][number]

/** The work that comes back by itself, and when it last went well. */
export function JobTable({ jobs }: { jobs: readonly Job[] }) {
  const t = useT()
  const format = useFormat()
  const words = useWords()
  const columns: Column<Job>[] = [
    { id: 'name', header: t('operations.job'), names: true, cell: (job) => words.job(job.name) },
    {
      id: 'when',
      header: t('operations.job.when'),
      cell: (job) => cronInWords(job.cron, t),
    },
    {
      id: 'success',
      header: t('operations.job.success'),
      cell: (job) => (
        <span className={styles.cell}>
          {job.succeededAt ? format.dateTime(job.succeededAt) : t('operations.never')}
          {job.succeededAt && job.tookMs !== null && (
            <span className={styles.small}>{t('operations.job.took', { ms: format.number(job.tookMs) })}</span>
          )}
        </span>
      ),
    },
    {
      id: 'state',
      header: t('operations.job.state'),
      cell: (job) => (
        <Badge
          tone={job.state === 'well' ? 'good' : job.state === 'failed' || job.state === 'overdue' ? 'warn' : 'quiet'}
        >
          {t(`operations.state.${job.state}`)}
        </Badge>
      ),
    },
  ]
  return (
    <DataTable
      caption={t('operations.jobs')}
      captionShown
      columns={columns}
      rows={jobs}
      rowKey={(job) => job.name}
      marked={(job) => job.state === 'failed' || job.state === 'overdue'}
      empty={<p className={styles.quiet}>{t('operations.jobs.none')}</p>}
    />
  )
}
