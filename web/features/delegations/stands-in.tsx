// Offered to other features: whoever stands in for a colleague is reminded of it where the work begins.
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { listed } from '../../../contract/listed.ts'
import { useSession } from '../../data/session.ts'
import { useSpoken } from '../../i18n/language.tsx'
import styles from './delegations.module.css'
import { lastDayOf } from './last-day.ts'
import { delegationsQuery } from './queries.ts'

/** For whom one acts at present, with which roles, and for how long. */
export function StandsIn() {
  const { t, format } = useSpoken()
  const { person, authority } = useSession()
  const { data } = useInfiniteQuery(delegationsQuery(authority.id))
  const mine = (data?.pages ?? [])
    .flatMap((page) => page.items)
    .filter(({ to, status }) => to.userId === person.id && status === 'running')
  if (mine.length === 0) return null
  return (
    <ul className={styles.standsIn}>
      {mine.map((one) => (
        <li key={one.delegationId}>
          {t('delegations.stands-in', {
            name: one.from.name,
            roles: listed(
              t,
              one.roles.map((role) => t(`ui.role.${role}`)),
            ),
            day: format.date(lastDayOf(one, authority.timeZone)),
          })}{' '}
          <Link to="/delegations">{t('delegations.title')}</Link>
        </li>
      ))}
    </ul>
  )
}
