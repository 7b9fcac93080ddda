import type { DelegationList } from '../../../contract/administration.ts'
import { listed } from '../../../contract/listed.ts'
import { useSession } from '../../data/session.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { Badge } from '../../ui/badge/badge.tsx'
import { PlainButton } from '../../ui/plain-button/plain-button.tsx'
import { type Column, DataTable } from '../../ui/table/data-table.tsx'
import { dayIn } from './days.ts'
import styles from './delegations.module.css'
import { lastDayOf } from './last-day.ts'
import { type Place, usePlace } from './use-place.ts'

const toneOf = { running: 'good', coming: 'accent', over: 'quiet', ended: 'quiet' } as const

export type Delegation = DelegationList['items'][number]

type Props = { items: readonly Delegation[]; place: Place; onEnd: (delegation: Delegation) => void }

export function DelegationTable({ items, place, onEnd }: Props) {
  const { t, format } = useSpoken()
  const { person } = useSession()
  const { administers } = usePlace()
  const mayEnd = ({ status, from, to }: Delegation) =>
    (status === 'running' || status === 'coming') &&
    (administers || from.userId === person.id || to.userId === person.id)
  const columns: Column<Delegation>[] = [
    {
      id: 'to',
      header: t('delegations.to'),
      names: true,
      cell: (one) => (
        <span className={styles.cell}>
          {one.to.name}
          <span className={styles.quiet}>{t('delegations.for', { name: one.from.name })}</span>
        </span>
      ),
    },
    {
      id: 'roles',
      header: t('delegations.roles'),
      cell: (one) => (
        <span className={styles.cell}>
          {listed(
            t,
            one.roles.map((role) => t(`ui.role.${role}`)),
          )}
          {one.note && <span className={styles.quiet}>{one.note}</span>}
        </span>
      ),
    },
    {
      id: 'period',
      header: t('delegations.period'),
      cell: (one) => (
        <span className={styles.cell}>
          <time dateTime={one.fromAt}>
            {t('delegations.from-day', { day: format.shortDate(dayIn(one.fromAt, place.timeZone)) })}
          </time>
          <time dateTime={one.untilAt}>
            {t('delegations.until-day', { day: format.shortDate(lastDayOf(one, place.timeZone)) })}
          </time>
        </span>
      ),
    },
    {
      id: 'status',
      header: t('delegations.status'),
      cell: (one) => (
        <span className={styles.cell}>
          <Badge tone={toneOf[one.status]}>{t(`delegations.status.${one.status}`)}</Badge>
          {mayEnd(one) && (
            <PlainButton small onClick={() => onEnd(one)}>
              {t('delegations.end')}
              <span className="visually-hidden">
                : {one.to.name}, {t('delegations.for', { name: one.from.name })}
              </span>
            </PlainButton>
          )}
        </span>
      ),
    },
  ]
  return (
    <DataTable
      caption={t('delegations.title')}
      columns={columns}
      rows={items}
      rowKey={(one) => one.delegationId}
      marked={(one) => one.status === 'running'}
    />
  )
}
