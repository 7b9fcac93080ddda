import { Button } from '@mantine/core'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { WholeReport } from '../../../contract/committee-report.ts'
import type { Counted, Reason } from '../../../domain/statistics/reconciliation.ts'
import { countryNamesQuery } from '../../i18n/country-names.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { SelectControl } from '../../ui/control/controls.tsx'
import { FieldFrame } from '../../ui/field/field-frame.tsx'
import { ProblemNotice } from '../../ui/problem/problem-notice.tsx'
import { Section } from '../../ui/section/section.tsx'
import { DataTable } from '../../ui/table/data-table.tsx'
import styles from './committee-report.module.css'
import { casesQuery } from './queries.ts'

interface Chosen {
  of: Counted
  reason: Reason
}

/** Which cases make up a difference: asked for by reason, because every look is recorded. */
export function BehindDifference({ report: { reportId, reconciliations } }: { report: WholeReport }) {
  const { t } = useSpoken()
  const choices = reconciliations.flatMap(({ of, reasons }) => reasons.map((one) => ({ of, ...one })))
  const [choice, setChoice] = useState('')
  const [shown, setShown] = useState<Chosen | null>(null)
  if (choices.length === 0) return null
  const [of, reason] = choice.split(' ') as [Counted, Reason]
  return (
    <Section title={t('committee.cases')}>
      <p className={styles.lead}>{t('committee.cases.lead')}</p>
      <FieldFrame id="committee-reason" label={t('committee.column.reason')}>
        {(field) => (
          <SelectControl {...field} value={choice} onChange={(event) => setChoice(event.currentTarget.value)}>
            <option value="">{t('committee.choose')}</option>
            {choices.map((one) => (
              <option key={`${one.of} ${one.reason}`} value={`${one.of} ${one.reason}`}>
                {`${t(`committee.thing.${one.of}`)}: ${t('committee.cases.reason.all', {
                  reason: t(`committee.reason.${one.reason}`),
                  cases: one.cases,
                })}`}
              </option>
            ))}
          </SelectControl>
        )}
      </FieldFrame>
      <p className={styles.act}>
        <Button variant="default" disabled={choice === ''} onClick={() => setShown({ of, reason })}>
          {t('committee.cases.show')}
        </Button>
      </p>
      {shown && <Cases key={`${shown.of} ${shown.reason}`} reportId={reportId} {...shown} />}
    </Section>
  )
}

function Cases({ reportId, of, reason }: Chosen & { reportId: string }) {
  const { t, format, language } = useSpoken()
  const countries = useQuery(countryNamesQuery(language)).data ?? {}
  const { data, error, refetch, isPending, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    casesQuery(reportId, of, reason),
  )
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />
  if (isPending) return <p role="status">{t('committee.report.loading')}</p>
  const items = data.pages.flatMap((page) => page.items)
  if (items.length === 0) return <p>{t('committee.cases.none')}</p>
  const day = (date: string | null) => (date ? format.shortDate(date) : t('committee.never'))
  return (
    <>
      <DataTable
        caption={t(`committee.reason.${reason}`)}
        captionShown
        rows={items}
        rowKey={({ caseId }) => caseId}
        columns={[
          {
            id: 'reference',
            header: t('committee.column.reference'),
            names: true,
            cell: ({ caseId, reference }) => (
              <Link to="/cases/$caseId" params={{ caseId }}>
                {reference}
              </Link>
            ),
          },
          {
            id: 'state',
            header: t('committee.field.requesting'),
            cell: ({ requestingState }) => countries[requestingState] ?? requestingState,
          },
          {
            id: 'requesting',
            header: t('committee.column.requesting-day'),
            cell: ({ requestingDay }) => day(requestingDay),
          },
          {
            id: 'requested',
            header: t('committee.column.requested-day'),
            cell: ({ requestedDay }) => day(requestedDay),
          },
          {
            id: 'difference',
            header: t('committee.column.difference'),
            align: 'end',
            cell: ({ reasons }) => {
              const by = reasons.find((one) => one.reason === reason)?.difference ?? 0
              return by > 0 ? `+${format.number(by)}` : `−${format.number(-by)}`
            },
          },
        ]}
      />
      {hasNextPage && (
        <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('committee.cases.more')}
        </Button>
      )}
    </>
  )
}
