import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReportRow } from '../../../contract/committee-report.ts'
import { periodWord } from '../../../contract/statistics-words.ts'
import { agreementListQuery } from '../../data/agreement-list.ts'
import { countryNamesQuery } from '../../i18n/country-names.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { localText } from '../../i18n/local-text.ts'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { Page } from '../../ui/page/page.tsx'
import { ProblemNotice } from '../../ui/problem/problem-notice.tsx'
import { Section } from '../../ui/section/section.tsx'
import { DataTable } from '../../ui/table/data-table.tsx'
import { InsightsTabs } from '../statistics/tabs.tsx'
import { NewReport } from './new-report.tsx'
import { reportsQuery } from './queries.ts'

/** The committee reports of the own State, and asking for one. */
export function ReportsPage() {
  const { t } = useSpoken()
  const reports = useQuery(reportsQuery)
  return (
    <Page title={t('insights.title')} windowTitle={t('committee.reports')} lead={t('committee.reports.lead')}>
      <InsightsTabs />
      {reports.error && <ProblemNotice error={reports.error} onRetry={() => void reports.refetch()} />}
      {reports.isPending && <p role="status">{t('committee.reports.loading')}</p>}
      {reports.data?.items.length === 0 && (
        <EmptyState title={t('committee.reports.none')} text={t('committee.reports.none.text')} />
      )}
      {reports.data && reports.data.items.length > 0 && <ReportTable items={reports.data.items} />}
      {/* Whoever may not read reports may not ask for one. */}
      {reports.data && (
        <Section title={t('committee.new')}>
          <NewReport />
        </Section>
      )}
    </Page>
  )
}

function ReportTable({ items }: { items: readonly ReportRow[] }) {
  const { t, format, language } = useSpoken()
  const countries = useQuery(countryNamesQuery(language)).data ?? {}
  const agreements = useQuery(agreementListQuery).data ?? []
  const nameOf = (id: string) => {
    const found = agreements.find((one) => one.id === id)
    return found ? localText(found.short, language) : id
  }
  return (
    <DataTable
      caption={t('committee.reports')}
      rows={items}
      rowKey={({ reportId }) => reportId}
      columns={[
        {
          id: 'period',
          header: t('committee.column.period'),
          names: true,
          cell: ({ reportId, period }) => (
            <Link to="/insights/report/$reportId" params={{ reportId }}>
              {periodWord(period, { t, format })}
            </Link>
          ),
        },
        { id: 'agreement', header: t('committee.column.agreement'), cell: ({ agreementId }) => nameOf(agreementId) },
        {
          id: 'requesting',
          header: t('committee.field.requesting'),
          cell: ({ requesting }) => (requesting ? (countries[requesting] ?? requesting) : t('committee.every-state')),
        },
        {
          id: 'version',
          header: t('committee.field.version'),
          cell: ({ forPublication }) => t(`committee.version.${forPublication ? 'publication' : 'exact'}`),
        },
        { id: 'by', header: t('committee.column.asked-by'), cell: ({ askedBy }) => <bdi>{askedBy}</bdi> },
        { id: 'at', header: t('committee.column.asked-at'), cell: ({ askedAt }) => format.dateTime(askedAt) },
        { id: 'stage', header: t('committee.column.state'), cell: (row) => <ReportStage row={row} /> },
      ]}
    />
  )
}

/** How far a report is, in words; it can be left alone meanwhile. */
export function ReportStage({ row: { stage, read, cases } }: { row: Pick<ReportRow, 'stage' | 'read' | 'cases'> }) {
  const { t, format } = useSpoken()
  const far = stage === 'waiting' && cases !== null
  const words = far
    ? t('committee.stage.far', { read: format.number(read), cases: format.number(cases) })
    : t(`committee.stage.${stage}`)
  return <span role={stage === 'waiting' ? 'status' : undefined}>{words}</span>
}
