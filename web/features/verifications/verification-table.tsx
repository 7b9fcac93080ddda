import { Link } from '@tanstack/react-router'
import type { VerificationView } from '../../../contract/verification-views.ts'
import type { VerificationItem } from '../../../contract/work.ts'
import { useFormat, useT } from '../../i18n/language.tsx'
import { daysBetween } from '../../ui/deadline/days-left.ts'
import { LeftMark } from '../../ui/deadline/left-mark.tsx'
import { Reference } from '../../ui/reference/reference.tsx'
import { type Column, DataTable } from '../../ui/table/data-table.tsx'
import { AskedPerson } from './asked-person.tsx'
import { useAskedWords } from './asked-words.ts'
import { ResultMark } from './result-mark.tsx'
import styles from './verifications-page.module.css'

export function VerificationTable({ view, items }: { view: VerificationView; items: readonly VerificationItem[] }) {
  const t = useT()
  const format = useFormat()
  const words = useAskedWords()
  const several = new Set(items.map((item) => item.agreementId)).size > 1
  const columns: Column<VerificationItem>[] = [
    // First what the rows are ordered by.
    view !== 'answered'
      ? {
          id: 'wanted',
          header: t('verification.column.wanted'),
          cell: (item) => (
            <span className={styles.cell}>
              <Wanted on={item.wantedOn} today={words.today} />
              {item.remindedAt && <strong className={styles.reminded}>{t('verification.reminded')}</strong>}
            </span>
          ),
        }
      : {
          id: 'result',
          header: t('verification.column.result'),
          cell: (item) => (
            <span className={styles.cell}>
              {item.result && <ResultMark result={item.result} />}
              {item.answeredAt && (
                <time dateTime={item.answeredAt} className={styles.quiet}>
                  {format.dateTime(item.answeredAt)}
                </time>
              )}
            </span>
          ),
        },
    {
      id: 'person',
      header: t('verification.column.person'),
      names: true,
      cell: (item) => (
        <Link to="/verifications/$requestId" params={{ requestId: item.requestId }} className={styles.person}>
          <AskedPerson person={item.person} />
        </Link>
      ),
    },
    {
      id: 'register',
      header: t('verification.column.register'),
      cell: (item) => (
        <span className={styles.cell}>
          <span>{words.register(item.register)}</span>
          {item.handedFrom && (
            <span className={styles.quiet}>
              {t('verification.handed-from', { authority: words.authority(item.handedFrom) })}
            </span>
          )}
        </span>
      ),
    },
    {
      id: 'holder',
      header: t('verification.column.holder'),
      cell: (item) => item.holder && (item.holder.mine ? <strong>{t('verification.mine')}</strong> : item.holder.name),
    },
    {
      id: 'asked',
      header: t('verification.column.asked'),
      cell: (item) => (
        <span className={styles.cell}>
          <span>{words.authority(item.askedBy)}</span>
          <time dateTime={item.askedAt} className={styles.quiet}>
            {format.dateTime(item.askedAt)}
          </time>
        </span>
      ),
    },
    {
      id: 'reference',
      header: t('verification.column.reference'),
      cell: (item) => (
        <span className={styles.cell}>
          <Reference>{item.reference}</Reference>
          {several && <span className={styles.quiet}>{words.agreement(item.agreementId)}</span>}
        </span>
      ),
    },
  ]
  return (
    <DataTable
      caption={t(`verification.view.${view}`)}
      columns={columns}
      rows={items}
      rowKey={(item) => item.requestId}
    />
  )
}

export function Wanted({ on, today }: { on: string | null; today: string }) {
  const t = useT()
  const format = useFormat()
  if (!on) return <span className={styles.quiet}>{t('verification.no-day')}</span>
  return (
    <span className={styles.cell}>
      <time dateTime={on}>{format.dateWithWeekday(on)}</time>
      <LeftMark days={daysBetween(today, on)} />
    </span>
  )
}
