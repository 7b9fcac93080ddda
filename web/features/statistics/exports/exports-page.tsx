import { useQuery } from '@tanstack/react-query'
import { useSpoken } from '../../../i18n/language.tsx'
import { EmptyState } from '../../../ui/empty/empty-state.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { ProblemNotice } from '../../../ui/problem/problem-notice.tsx'
import { Section } from '../../../ui/section/section.tsx'
import { useMeasures } from '../last-counted.ts'
import { InsightsTabs } from '../tabs.tsx'
import { ExportTable } from './export-table.tsx'
import { NewExport } from './new-export.tsx'
import { exportsQuery } from './queries.ts'

/** The files that the official asked for, and asking for one. */
export function ExportsPage() {
  const { t } = useSpoken()
  const jobs = useQuery(exportsQuery)
  const measures = useMeasures()
  const counts = measures.data?.agreements.length !== 0
  return (
    <Page title={t('insights.title')} windowTitle={t('exports.page.title')} lead={t('exports.page.lead')}>
      <InsightsTabs />
      <Section title={t('exports.list.title')}>
        {jobs.error && <ProblemNotice error={jobs.error} onRetry={() => void jobs.refetch()} />}
        {jobs.isPending && <p role="status">{t('insights.loading')}</p>}
        {jobs.data?.items.length === 0 && (
          <EmptyState
            title={t(counts ? 'exports.page.empty' : 'insights.nothing.agreement')}
            text={t(counts ? 'exports.page.empty.text' : 'insights.nothing.agreement.text')}
          />
        )}
        {jobs.data && jobs.data.items.length > 0 && <ExportTable items={jobs.data.items} />}
      </Section>
      {measures.error && !jobs.error && (
        <ProblemNotice error={measures.error} onRetry={() => void measures.refetch()} />
      )}
      {measures.data && measures.data.agreements.length > 0 && (
        <Section title={t('exports.page.new')}>
          <NewExport agreements={measures.data.agreements} />
        </Section>
      )}
    </Page>
  )
}
