import { useQuery } from '@tanstack/react-query'
import type { OutboxState } from '../../../contract/administration.ts'
import { useFormat, useT } from '../../i18n/language.tsx'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { Facts, fact } from '../../ui/facts/facts.tsx'
import { Page } from '../../ui/page/page.tsx'
import { type Column, DataTable } from '../../ui/table/data-table.tsx'
import styles from './administration.module.css'
import { Listed } from './listed.tsx'
import { outcomeInWords } from './outcome.ts'
import { outboxQuery } from './queries.ts'
import { useAuthorities } from './use-authorities.ts'

type Failing = OutboxState['failing'][number]

/** What waits, since when, and which systems cannot be reached. */
export function OutboxPage() {
  const t = useT()
  const format = useFormat()
  const { nameOf } = useAuthorities()
  const outbox = useQuery({ ...outboxQuery, refetchInterval: 15_000 })
  const columns: Column<Failing>[] = [
    {
      id: 'url',
      header: t('administration.webhook.url'),
      names: true,
      cell: (one) => (
        <span className={styles.cell}>
          <span className={styles.code} translate="no">
            {one.url}
          </span>
          <span className={styles.address}>{nameOf(one.authorityId)}</span>
        </span>
      ),
    },
    {
      id: 'waiting',
      header: t('administration.outbox.waiting'),
      cell: (one) => (
        <span className={styles.cell}>
          {format.number(one.waiting)}
          <span className={styles.address}>
            {t('administration.outbox.since', { at: format.dateTime(one.oldestAt) })}
          </span>
        </span>
      ),
    },
    {
      id: 'outcome',
      header: t('administration.webhook.last-outcome'),
      cell: (one) => (
        <span className={styles.cell}>
          <span>{one.lastOutcome ? outcomeInWords(one.lastOutcome, t) : '–'}</span>
          <span className={styles.address}>{t('administration.outbox.attempts', { count: one.attempts })}</span>
        </span>
      ),
    },
    {
      id: 'next',
      header: t('administration.outbox.next'),
      cell: (one) => (one.nextAttemptAt ? format.dateTime(one.nextAttemptAt) : '–'),
    },
  ]
  return (
    <Page title={t('administration.part.outbox')} lead={t('administration.outbox.lead')}>
      <Listed query={outbox}>
        {({ waiting, oldestAt, failing }) =>
          waiting === 0 && failing.length === 0 ? (
            <EmptyState title={t('administration.outbox.none')} text={t('administration.outbox.none.text')} />
          ) : (
            <>
              <div className={styles.one}>
                <Facts
                  look="columns"
                  facts={[
                    fact(t('administration.outbox.waiting'), t('administration.webhook.waiting', { count: waiting })),
                    fact(t('administration.outbox.oldest'), oldestAt ? format.dateTime(oldestAt) : null),
                  ]}
                />
              </div>
              <h2 className={styles.heading}>{t('administration.outbox.failing')}</h2>
              <DataTable
                caption={t('administration.outbox.failing')}
                columns={columns}
                rows={failing}
                rowKey={(one) => one.webhookId}
                empty={<p>{t('administration.outbox.all-reached')}</p>}
              />
            </>
          )
        }
      </Listed>
    </Page>
  )
}
