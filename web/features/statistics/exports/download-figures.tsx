import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { type ExportFormat, exportFormats } from '../../../../contract/export-shapes.ts'
import type { ExportAsked, ExportJob } from '../../../../contract/exports.ts'
import { useSpoken } from '../../../i18n/language.tsx'
import { SelectControl } from '../../../ui/control/controls.tsx'
import { FieldFrame } from '../../../ui/field/field-frame.tsx'
import { ProblemNotice } from '../../../ui/problem/problem-notice.tsx'
import type { Question } from '../question.ts'
import styles from './exports.module.css'
import { addressOfFile, askFor, exportQuery, goesOn } from './queries.ts'
import { whyNotMade } from './why-not-made.ts'

type Props = { question: Question }

/** The figures that stand here, as a file in a shape that one chooses: it is asked for, made, and saved by the browser. */
export function DownloadFigures({ question }: Props) {
  const { t, language } = useSpoken()
  const [written, setWritten] = useState<ExportFormat>('xlsx')
  const [wanted, setWanted] = useState<string | null>(null)
  const [error, setError] = useState<unknown>(null)
  const [ended, setEnded] = useState<ExportJob | null>(null)
  const { data: job, error: lost } = useQuery({ ...exportQuery(wanted ?? ''), enabled: wanted !== null })
  useEffect(() => {
    if (lost) setError(lost)
    if (job && !goesOn(job)) {
      setEnded(job)
      if (job.state === 'done') save(job)
    }
    if (lost || (job && !goesOn(job))) setWanted(null)
  }, [job, lost])
  const ask = async () => {
    setError(null)
    setEnded(null)
    try {
      setWanted((await askFor({ ...askedBy(question), shape: 'figures', format: written, language })).exportId)
    } catch (failure) {
      setError(failure)
    }
  }
  return (
    <div data-print="never">
      <div className={styles.download}>
        <FieldFrame label={t('exports.form.format')}>
          {(field) => (
            <SelectControl
              {...field}
              value={written}
              onChange={(event) => setWritten(event.currentTarget.value as ExportFormat)}
              disabled={wanted !== null}
            >
              {exportFormats.map((one) => (
                <option key={one} value={one}>
                  {t(`exports.format.${one}`)}
                </option>
              ))}
            </SelectControl>
          )}
        </FieldFrame>
        <button type="button" className={styles.button} onClick={() => void ask()} disabled={wanted !== null}>
          {t(wanted === null ? 'exports.form.submit' : 'exports.state.working')}
        </button>
        <Link to="/insights/exports" className={styles.files}>
          {t('exports.list.title')}
        </Link>
      </div>
      <p role="status" className="visually-hidden">
        {wanted !== null ? t('exports.state.working') : ended?.state === 'done' ? t('exports.state.done') : ''}
      </p>
      {ended?.state === 'failed' && <p role="alert">{t(whyNotMade(ended.problem))}</p>}
      {error ? <ProblemNotice error={error} /> : null}
    </div>
  )
}

function askedBy({ counted, measure, version, period, by, only }: Question): Omit<ExportAsked, 'shape' | 'format'> {
  const narrowed = Object.entries(only).map(([dimension, values]) => [dimension, [...(values ?? [])]])
  return {
    ...{ agreement: counted.agreementId, side: counted.side, measure: measure.code, period, by: [...by] },
    ...(version ? { version } : {}),
    ...(narrowed.length > 0 ? { only: Object.fromEntries(narrowed) as Record<string, string[]> } : {}),
  }
}

function save({ exportId, fileName }: ExportJob): void {
  const link = document.createElement('a')
  link.href = addressOfFile(exportId)
  link.download = fileName ?? ''
  link.click()
}
