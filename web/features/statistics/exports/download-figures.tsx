import { Menu } from '@mantine/core'
import { IconDownload, IconFiles } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { type ExportFormat, exportFormats } from '../../../../contract/export-shapes.ts'
import type { ExportAsked, ExportJob } from '../../../../contract/exports.ts'
import { useSpoken } from '../../../i18n/language.tsx'
import { ProblemNotice } from '../../../ui/problem/problem-notice.tsx'
import shared from '../statistics.module.css'
import styles from './exports.module.css'
import { addressOfFile, askFor, exportQuery, goesOn } from './queries.ts'
import { whyNotMade } from './why-not-made.ts'

/** What stands on the page, as a file of figures asks for it. */
export type FiguresAsked = Omit<ExportAsked, 'shape' | 'format' | 'language'>

type Props = {
  asked: FiguresAsked
  /** Of what it is the file, where several stand on one page. */
  title?: string
}

/** The figures that stand here, as a file in the form that one chooses: it is asked for, made, and saved by the browser. */
export function DownloadFigures({ asked, title }: Props) {
  const { t, language } = useSpoken()
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
  const ask = async (format: ExportFormat) => {
    setError(null)
    setEnded(null)
    try {
      setWanted((await askFor({ ...asked, shape: 'figures', format, language })).exportId)
    } catch (failure) {
      setError(failure)
    }
  }
  const making = wanted !== null
  return (
    <div className={styles.download} data-print="never">
      <Menu position="bottom-start" withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <button type="button" className={shared.tool} disabled={making}>
            <IconDownload size={18} aria-hidden="true" />
            {t(making ? 'exports.state.working' : 'exports.save')}
            {title && <span className="visually-hidden">: {title}</span>}
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          {exportFormats.map((one) => (
            <Menu.Item key={one} onClick={() => void ask(one)}>
              {t(`exports.format.${one}`)}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item
            component={Link}
            to="/insights/exports"
            className={styles.files}
            leftSection={<IconFiles size={17} aria-hidden="true" />}
          >
            {t('exports.list.title')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <p role="status" className="visually-hidden">
        {making ? t('exports.state.working') : ended?.state === 'done' ? t('exports.state.done') : ''}
      </p>
      {ended?.state === 'failed' && <p role="alert">{t(whyNotMade(ended.problem))}</p>}
      {error ? <ProblemNotice error={error} /> : null}
    </div>
  )
}

function save({ exportId, fileName }: ExportJob): void {
  const link = document.createElement('a')
  link.href = addressOfFile(exportId)
  link.download = fileName ?? ''
  link.click()
}
