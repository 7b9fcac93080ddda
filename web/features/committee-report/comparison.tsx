import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { ReportComparison } from '../../../contract/committee-report.ts'
import { periodWord } from '../../../contract/statistics-words.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { stateName } from '../../ui/state-mark/state-name.ts'
import { type Column, DataTable } from '../../ui/table/data-table.tsx'
import styles from './committee-report.module.css'

/** What was brought beside what is recorded here, the conclusion first. */
export function Comparison({ found }: { found: ReportComparison }) {
  const { t, format } = useSpoken()
  const signed = (value: number) => (value > 0 ? '+' : value < 0 ? '−' : '') + format.number(Math.abs(value))
  const { figure, counted, other, left, lines, faults, both } = found
  const values = { figure: format.number(figure), counted: format.number(counted), left: signed(left) }
  const day = (date: string) => format.shortDate(date)
  return (
    <div role="status" className={styles.comparison}>
      <div className={styles.conclusion}>
        <p className={styles.sum}>
          {t(`committee.thing.${found.of}`)} · {t(`committee.side.${found.side}`)}
        </p>
        <p>{t(left === 0 ? 'committee.other.result.even' : 'committee.other.result', values)}</p>
        {other !== counted && <p>{t('committee.other.between', { difference: signed(other - counted) })}</p>}
        {lines !== null && <p>{t('committee.other.lines', { lines, faults: faults.inAll })}</p>}
        {both !== null && <p>{t('committee.other.both', { both })}</p>}
      </div>
      <DataTable
        caption={t('committee.other.ways')}
        captionShown
        rows={found.ways}
        rowKey={({ way }) => way}
        columns={[
          { id: 'way', header: t('committee.other.way'), names: true, cell: ({ way }) => way },
          {
            id: 'counted',
            header: t('committee.other.counted'),
            align: 'end',
            cell: (one) => format.number(one.figure),
          },
          { id: 'left', header: t('committee.other.left'), align: 'end', cell: (one) => signed(one.left) },
        ]}
      />
      <Some
        title={t('committee.other.faults')}
        list={faults}
        rowKey={({ line }) => String(line)}
        columns={[
          { id: 'line', header: t('committee.other.line'), names: true, cell: ({ line }) => format.number(line) },
          {
            id: 'fault',
            header: t('committee.other.fault'),
            cell: ({ fault }) => t(`committee.other.fault.${fault}`),
          },
        ]}
      />
      <Some
        title={t('committee.other.parts')}
        list={found.parts}
        rowKey={({ state, month }) => `${state} ${month}`}
        columns={[
          {
            id: 'state',
            header: t('committee.field.requesting'),
            names: true,
            cell: ({ state }) => stateName(t, state),
          },
          { id: 'month', header: t('committee.other.month'), cell: ({ month }) => periodWord(month, { t, format }) },
          { id: 'theirs', header: t('committee.other.theirs'), align: 'end', cell: (one) => format.number(one.theirs) },
          { id: 'ours', header: t('committee.other.counted'), align: 'end', cell: (one) => format.number(one.ours) },
        ]}
      />
      <Some
        title={t('committee.other.theirs-alone')}
        list={found.theirsAlone}
        rowKey={({ reference }) => reference}
        columns={[
          { id: 'case', header: t('committee.column.reference'), names: true, cell: (one) => <Case {...one} /> },
          { id: 'line', header: t('committee.other.line'), cell: (one) => one.lines.join(', ') },
          {
            id: 'why',
            header: t('committee.other.why'),
            cell: (one) =>
              [
                t(`committee.other.why.${one.why}`),
                ...(one.day ? [t('committee.other.why.day', { day: day(one.day) })] : []),
                ...(one.meant ? [t('committee.other.why.meant', { reference: one.meant })] : []),
              ].join('. '),
          },
        ]}
      />
      <Some
        title={t('committee.other.ours-alone')}
        list={found.oursAlone}
        rowKey={({ reference }) => reference}
        columns={[
          { id: 'case', header: t('committee.column.reference'), names: true, cell: (one) => <Case {...one} /> },
          {
            id: 'day',
            header: t('committee.other.ours-day'),
            cell: (one) => (one.day ? day(one.day) : t('committee.never')),
          },
          {
            id: 'missing',
            header: t('committee.other.missing'),
            align: 'end',
            cell: ({ missing }) => format.number(missing),
          },
        ]}
      />
      <Some
        title={t('committee.other.other-day')}
        list={found.otherDay}
        rowKey={({ reference }) => reference}
        columns={[
          { id: 'case', header: t('committee.column.reference'), names: true, cell: (one) => <Case {...one} /> },
          { id: 'theirs', header: t('committee.other.theirs-day'), cell: ({ theirs }) => day(theirs) },
          { id: 'ours', header: t('committee.other.ours-day'), cell: ({ ours }) => day(ours) },
        ]}
      />
    </div>
  )
}

function Case({ caseId, reference }: { caseId: string | null; reference: string }): ReactNode {
  if (!caseId) return reference
  return (
    <Link to="/cases/$caseId" params={{ caseId }}>
      {reference}
    </Link>
  )
}

/** A list that may be longer than what is shown; nothing where it is empty. */
function Some<Row>({
  title,
  list: { items, inAll },
  rowKey,
  columns,
}: {
  title: string
  list: { items: Row[]; inAll: number }
  rowKey: (row: Row) => string
  columns: readonly Column<Row>[]
}) {
  const { t } = useSpoken()
  if (inAll === 0) return null
  return (
    <>
      <DataTable caption={`${title} (${inAll})`} captionShown rows={items} rowKey={rowKey} columns={columns} />
      {items.length < inAll && <p>{t('committee.other.cut', { shown: items.length, inAll })}</p>}
    </>
  )
}
