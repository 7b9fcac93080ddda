import { useMutation } from '@tanstack/react-query'
import type { ExportJob } from '../../../../contract/exports.ts'
import { periodWord } from '../../../../contract/statistics-words.ts'
import { useSpoken } from '../../../i18n/language.tsx'
import { PlainButton } from '../../../ui/plain-button/plain-button.tsx'
import { ProblemNotice } from '../../../ui/problem/problem-notice.tsx'
import { DataTable } from '../../../ui/table/data-table.tsx'
import styles from './exports.module.css'
import { addressOfFile, end, goesOn } from './queries.ts'
import { whyNotMade } from './why-not-made.ts'

export function ExportTable({ items }: { items: readonly ExportJob[] }) {
  const { t, format } = useSpoken()
  const ending = useMutation({ mutationFn: end })
  return (
    <>
      {ending.error && <ProblemNotice error={ending.error} />}
      <DataTable
        caption={t('exports.list.title')}
        rows={items}
        rowKey={({ exportId }) => exportId}
        columns={[
          { id: 'what', header: t('exports.list.what'), names: true, cell: (job) => <What job={job} /> },
          { id: 'asked', header: t('exports.list.asked'), cell: ({ askedAt }) => format.dateTime(askedAt) },
          { id: 'state', header: t('exports.list.state'), cell: (job) => <State job={job} /> },
          {
            id: 'do',
            header: t('exports.list.do'),
            cell: (job) => (
              <div className={styles.acts}>
                {job.state === 'done' && (
                  <a href={addressOfFile(job.exportId)} download={job.fileName ?? undefined}>
                    {t('exports.list.download', { file: job.fileName ?? '' })}
                  </a>
                )}
                <PlainButton small disabled={ending.isPending} onClick={() => ending.mutate(job.exportId)}>
                  {t(goesOn(job) ? 'exports.list.cancel' : 'exports.list.remove')}
                  <span className="visually-hidden">: {titleOf(job, t)}</span>
                </PlainButton>
              </div>
            ),
          },
        ]}
      />
    </>
  )
}

function What({ job }: { job: ExportJob }) {
  const { t, format } = useSpoken()
  const { period, compared = [], format: written } = job.asked
  const periods = [...(period ? [period] : []), ...compared].map((one) => periodWord(one, { t, format })).join(', ')
  return (
    <>
      {titleOf(job, t)}
      <span className={styles.quiet}>
        {[periods, written ? t(`exports.format.${written}`) : ''].filter(Boolean).join(' · ')}
      </span>
    </>
  )
}

/** Of what it is; a file of an earlier version of the program may say no more than its name. */
function titleOf({ asked: { measure, shape }, fileName }: ExportJob, t: ReturnType<typeof useSpoken>['t']): string {
  if (measure) return t(`statistics.${measure}.title`)
  return shape ? t(`exports.shape.${shape}`) : (fileName ?? t('exports.page.title'))
}

function State({ job }: { job: ExportJob }) {
  const { t, format } = useSpoken()
  const { state, rows, total, keptUntil, problem } = job
  if (goesOn(job)) {
    return (
      <div role="status">
        {t(`exports.state.${state}`)}
        {total !== null && (
          <>
            <progress className={styles.progress} value={rows} max={Math.max(1, total)} aria-hidden="true" />
            <span className={styles.quiet}>{t('exports.list.progress', { rows, total })}</span>
          </>
        )}
      </div>
    )
  }
  return (
    <div>
      {t(`exports.state.${state}`)}
      {state === 'done' && (
        <span className={styles.quiet}>
          {t('exports.list.rows', { rows })}
          {keptUntil && ` · ${t('exports.list.kept', { when: format.date(keptUntil.slice(0, 10)) })}`}
        </span>
      )}
      {problem && <span className={styles.quiet}>{t(whyNotMade(problem))}</span>}
    </div>
  )
}
