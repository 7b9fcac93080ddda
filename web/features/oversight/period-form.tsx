import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useSpoken } from '../../i18n/language.tsx'
import { DateField } from '../../ui/date-field/date-field.tsx'
import styles from './oversight.module.css'
import type { Period } from './queries.ts'

/** Between which days; what else is chosen stays. */
export function PeriodForm({ period, show }: { period: Period; show: 'officials' | 'registers' }) {
  const { t } = useSpoken()
  const navigate = useNavigate({ from: '/oversight' })
  const [from, setFrom] = useState<string | null>(period.from)
  const [until, setUntil] = useState<string | null>(period.until)
  const look = (event: FormEvent) => {
    event.preventDefault()
    if (from && until) void navigate({ search: (now) => ({ ...now, show, from, until }) })
  }
  return (
    <form className={styles.form} onSubmit={look} noValidate data-print="never">
      <DateField label={t('oversight.from')} value={from} onChange={setFrom} past />
      <DateField label={t('oversight.until')} value={until} onChange={setUntil} past />
      <Button type="submit" variant="default">
        {t('oversight.look')}
      </Button>
    </form>
  )
}

export function periodWords(format: ReturnType<typeof useSpoken>['format'], { from, until }: Period) {
  return { from: format.date(from), until: format.date(until) }
}
