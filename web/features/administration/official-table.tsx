import { Link } from '@tanstack/react-router'
import type { AdministeredUser } from '../../../contract/administration.ts'
import { listed } from '../../../contract/listed.ts'
import { useFormat, useT } from '../../i18n/language.tsx'
import { Badge } from '../../ui/badge/badge.tsx'
import { type Column, DataTable } from '../../ui/table/data-table.tsx'
import styles from './administration.module.css'
import { toneOfAccount } from './tone-of-account.ts'
import { useAuthorities } from './use-authorities.ts'

/** Breaks where a reader would: before the part that colleagues share. */
function Address({ email }: { email: string }) {
  const [own = '', shared = ''] = email.split('@')
  return (
    <span className={styles.address}>
      <span>{own}@</span>
      <wbr />
      <span>{shared}</span>
    </span>
  )
}

type Props = { officials: readonly AdministeredUser[]; withAuthority: boolean }

export function OfficialTable({ officials, withAuthority }: Props) {
  const t = useT()
  const format = useFormat()
  const { nameOf } = useAuthorities()
  const columns: Column<AdministeredUser>[] = [
    {
      id: 'name',
      header: t('administration.official.name'),
      names: true,
      cell: (one) => (
        <span className={styles.cell}>
          <Link to="/administration/officials/$userId" params={{ userId: one.userId }}>
            {one.name}
          </Link>
          <Address email={one.email} />
        </span>
      ),
    },
    ...(withAuthority
      ? [
          {
            id: 'authority',
            header: t('administration.authority'),
            cell: (one: AdministeredUser) => nameOf(one.authorityId),
          },
        ]
      : []),
    {
      id: 'roles',
      header: t('administration.roles'),
      cell: (one) =>
        listed(
          t,
          one.roles.map((role) => t(`ui.role.${role}`)),
        ),
    },
    {
      id: 'status',
      header: t('administration.status'),
      cell: (one) => <Badge tone={toneOfAccount(one.status)}>{t(`administration.status.${one.status}`)}</Badge>,
    },
    {
      id: 'last',
      header: t('administration.last-sign-in'),
      cell: (one) => (
        <span className={styles.cell}>
          {one.lastSignInAt ? (
            <time dateTime={one.lastSignInAt}>{format.shortDate(format.dayOf(one.lastSignInAt))}</time>
          ) : (
            t('administration.never')
          )}
          <span className={`${styles.address} ${styles.whole}`}>
            {t(one.secondFactor ? 'administration.with-second-step' : 'administration.without-second-step')}
          </span>
        </span>
      ),
    },
  ]
  return (
    <DataTable
      caption={t('administration.part.officials')}
      columns={columns}
      rows={officials}
      rowKey={(one) => one.userId}
    />
  )
}
