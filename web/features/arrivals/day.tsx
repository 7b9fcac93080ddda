import { IconChevronDown, IconPlaneArrival } from '@tabler/icons-react'
import { useFormat, useT } from '../../i18n/language.tsx'
import type { localNames } from './crossing-names.ts'
import styles from './day.module.css'
import { countsOf, type Day } from './group-arrivals.ts'
import { PartySheet } from './party.tsx'

type Names = ReturnType<typeof localNames>

export function Flights({ day, tonight, names }: { day: Day; tonight: boolean; names: Names }) {
  const t = useT()
  return day.flights.map((flight) => (
    <section key={flight.id} className={styles.flight} aria-labelledby={flightId(flight.id)}>
      <h3 id={flightId(flight.id)} className={styles.head}>
        <time className={styles.time} dateTime={`${flight.date}T${flight.time}`}>
          {flight.time}
        </time>
        <IconPlaneArrival size={22} aria-hidden="true" />
        <span>
          <bdi translate="no" className={styles.number}>
            {flight.flight}
          </bdi>{' '}
          <span className={styles.from}>
            {t('arrivals.from', { place: flight.departure })}
            {names.several && `, ${names.of(flight.crossingPoint)}`}
          </span>
        </span>
      </h3>
      <div className={styles.parties}>
        {flight.parties.map((party) => (
          <PartySheet key={party.transferId} party={party} tonight={tonight} />
        ))}
      </div>
    </section>
  ))
}

/** A day that is not tonight: one line until somebody opens it. */
export function OtherDay({ day, names }: { day: Day; names: Names }) {
  const t = useT()
  const format = useFormat()
  const counts = countsOf(day)
  const words = (['expected', 'stopped', 'arrived', 'failed'] as const)
    .filter((state) => counts[state] > 0)
    .map((state) => t(`arrivals.count.${state}`, { count: counts[state] }))
  return (
    <details className={styles.other}>
      <summary>
        <IconChevronDown size={20} aria-hidden="true" className={styles.chevron} />
        <span>
          <span className={styles.otherDate}>{format.dateWithWeekday(day.date)}</span>{' '}
          <span className={styles.otherCounts}>{words.join(' · ')}</span>
        </span>
      </summary>
      <Flights day={day} tonight={false} names={names} />
    </details>
  )
}

function flightId(id: string): string {
  return `flight-${id.replaceAll(/\W/g, '-')}`
}
