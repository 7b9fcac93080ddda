import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Fragment, useState } from 'react'
import type { PaperBlock, ReportPaper } from '../../../contract/committee-paper.ts'
import type { WholeReport } from '../../../contract/committee-report.ts'
import { aboutLanguage, officialLanguages } from '../../../contract/i18n.ts'
import { ProblemError } from '../../data/problem.ts'
import { countryNamesQuery } from '../../i18n/country-names.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { Facts } from '../../ui/facts/facts.tsx'
import { TickField } from '../../ui/field/tick-field.tsx'
import { Page } from '../../ui/page/page.tsx'
import { ProblemNotice } from '../../ui/problem/problem-notice.tsx'
import { Section } from '../../ui/section/section.tsx'
import { DataTable } from '../../ui/table/data-table.tsx'
import { BehindDifference } from './behind-difference.tsx'
import styles from './committee-report.module.css'
import { OtherSide } from './other-side.tsx'
import { reportQuery } from './queries.ts'
import { ReportStage } from './reports-page.tsx'

/** One report: how far it is, then its files, its chapters, and the cases behind a difference. */
export function ReportPage() {
  const { t, language } = useSpoken()
  const { reportId = '' } = useParams({ strict: false })
  const { data, error, refetch } = useQuery(reportQuery(reportId, language))
  const gone = error instanceof ProblemError && error.problem.status === 404
  return (
    <Page
      title={data?.paper ? `${data.paper.title}: ${data.paper.period}` : t('committee.title')}
      eyebrow={<Link to="/insights/report">{t('committee.reports')}</Link>}
      lead={data?.paper && <Of report={data} paper={data.paper} />}
    >
      {gone && <EmptyState title={t('committee.report.gone')} text={t('committee.report.gone.text')} />}
      {error && !gone && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <p role="status">{t('committee.report.loading')}</p>}
      {data && data.stage !== 'made' && <ReportStage row={data} />}
      {data?.paper && <Made report={data} paper={data.paper} />}
    </Page>
  )
}

/** Under which agreement, and whose applications where they are not all: nobody shall take the part for the whole. */
function Of({ report: { requesting }, paper }: { report: WholeReport; paper: ReportPaper }) {
  const { t, language } = useSpoken()
  const countries = useQuery(countryNamesQuery(language)).data ?? {}
  return (
    <>
      <p>{paper.agreement}</p>
      {requesting && <p>{t('committee.report.only', { state: countries[requesting] ?? requesting })}</p>}
    </>
  )
}

function Made({ report, paper }: { report: WholeReport; paper: ReportPaper }) {
  const { t } = useSpoken()
  return (
    <>
      <Section title={t('committee.take')}>
        <Files report={report} />
      </Section>
      {paper.chapters.filter(isRead).map(({ id, title, lead, blocks }) => (
        <Fragment key={id}>
          <Section title={title}>
            {lead && <p className={styles.lead}>{lead}</p>}
            {blocks.map((block, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: what is made is never reordered
              <Block key={`${id} ${index}`} block={block} chapter={title} />
            ))}
          </Section>
          {id === 'reconciliation' && report.mayOpenCases && (
            <>
              <BehindDifference report={report} />
              <OtherSide reportId={report.reportId} />
            </>
          )}
        </Fragment>
      ))}
      <Section title={t('committee.about')}>
        <Facts look="beside" facts={paper.facts.map(({ label, value }) => [label, value] as const)} />
      </Section>
    </>
  )
}

/** The definitions stand under each table, and all together on paper: on a page they would be a second report. */
function isRead({ annex }: ReportPaper['chapters'][number]): boolean {
  return !annex
}

/** Each file by its address, so that the browser saves it; taking one is recorded. */
function Files({ report: { reportId, mayOpenCases } }: { report: WholeReport }) {
  const { t } = useSpoken()
  const [withCases, setWithCases] = useState(false)
  const address = (format: string, language?: string) =>
    `/api/v1/committee-reports/${reportId}/file?format=${format}${language ? `&language=${language}` : ''}${language && withCases ? '&cases=true' : ''}`
  return (
    <>
      {mayOpenCases && (
        <TickField
          label={t('committee.take.cases')}
          hint={t('committee.take.cases.hint')}
          checked={withCases}
          onChange={setWithCases}
        />
      )}
      <ul className={styles.files}>
        {(['pdf', 'xlsx'] as const).flatMap((format) =>
          officialLanguages.map((language) => (
            <li key={`${format} ${language}`}>
              <a href={address(format, language)}>
                {t(`committee.take.${format}`, { language: aboutLanguage(language).name })}
              </a>
            </li>
          )),
        )}
        {(['csv', 'json'] as const).map((format) => (
          <li key={format}>
            <a href={address(format)}>{t(`committee.take.${format}`)}</a>
          </li>
        ))}
      </ul>
      <p className={styles.lead}>{t('committee.take.hint')}</p>
    </>
  )
}

/** A chart is on paper alone: the table beneath it says the same. */
function Block({ block, chapter }: { block: PaperBlock; chapter: string }) {
  if (block.kind === 'text') return <p>{block.text}</p>
  if (block.kind === 'list')
    return (
      <ul className={styles.said}>
        {block.items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    )
  if (block.kind === 'chart') return null
  return (
    <div className={styles.table}>
      <DataTable
        caption={block.title}
        captionShown={block.title !== chapter}
        rows={block.rows.map((row, index) => ({ row, index }))}
        rowKey={({ index }) => String(index)}
        columns={block.columns.map(({ title, number }, column) => ({
          id: String(column),
          header: title,
          names: column === 0,
          ...(number ? { align: 'end' as const } : {}),
          cell: ({ row, index }) => {
            const one = row[column]!
            const sum = block.sum && index === block.rows.length - 1
            return (
              <span className={sum ? styles.sum : undefined}>
                {one.text}
                {one.note && <small className={styles.note}>{one.note}</small>}
              </span>
            )
          },
        }))}
      />
      {block.counts.map((line) => (
        <p key={line} className={styles.note}>
          {line}
        </p>
      ))}
    </div>
  )
}
