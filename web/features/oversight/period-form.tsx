import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useId, useState } from 'react'
import { periodFault } from '../../../contract/oversight.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { DateField } from '../../ui/date-field/date-field.tsx'
import styles from './oversight.module.css'
import type { Period } from './queries.ts'

/** Between which days; what else is chosen stays. What is wrong with them stands at the field, also where it came by an address. */
export function PeriodForm({ period, show }: { period: Period; show: 'officials' | 'registers' | 'figures' }) {
  const { t } = useSpoken()
  const navigate = useNavigate({ from: '/oversight' })
  const id = useId()
  const [days, setDays] = useState<Record<End, Day>>({
    from: { value: period.from, typed: period.from },
    until: { value: period.until, typed: period.until },
  })
  const [faults, setFaults] = useState(() => faultsOf(days, t))
  const look = (event: FormEvent) => {
    event.preventDefault()
    const found = faultsOf(days, t)
    setFaults(found)
    const first = ends.find((end) => found[end])
    const chosen = { from: days.from.value ?? undefined, until: days.until.value ?? undefined }
    if (first) document.getElementById(`${id}-${first}`)?.focus()
    else void navigate({ search: (now) => ({ ...now, show, ...chosen }) })
  }
  return (
    <form className={styles.form} onSubmit={look} noValidate data-print="never">
      {ends.map((end) => (
        <DateField
          key={end}
          id={`${id}-${end}`}
          label={t(`oversight.${end}`)}
          error={faults[end]}
          value={days[end].value}
          onChange={(value, typed) => {
            setDays((now) => ({ ...now, [end]: { value, typed } }))
            setFaults({})
          }}
          past
        />
      ))}
      <Button type="submit" variant="default">
        {t('oversight.look')}
      </Button>
    </form>
  )
}

const ends = ['from', 'until'] as const
type End = (typeof ends)[number]
interface Day {
  value: string | null
  typed: string
}

function faultsOf(
  { from, until }: Record<End, Day>,
  t: ReturnType<typeof useSpoken>['t'],
): Partial<Record<End, string>> {
  if (from.value !== null && until.value !== null) {
    const fault = periodFault({ from: from.value, until: until.value })
    return fault ? { [fault.path]: t(`problems.field.${fault.code}`, 'values' in fault ? fault.values : {}) } : {}
  }
  const absent = Object.entries({ from, until }).filter(([, { value }]) => value === null)
  return Object.fromEntries(
    absent.map(([end, { typed }]) => [end, t(typed.trim() === '' ? 'problems.field.missing' : 'ui.date.unreadable')]),
  )
}

export function periodWords(format: ReturnType<typeof useSpoken>['format'], { from, until }: Period) {
  return { from: format.date(from), until: format.date(until) }
}
