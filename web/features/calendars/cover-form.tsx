import { Button } from '@mantine/core'
import { useState } from 'react'
import type { CalendarEdit } from '../../../domain/time/calendar-edit.ts'
import { useSpoken } from '../../i18n/language.tsx'
import styles from './calendars.module.css'
import type { CalendarView } from './queries.ts'

type Props = { covers: CalendarView['covers']; edit: CalendarEdit; onChange: (edit: CalendarEdit) => void }

/** One more year: its weekends are known at once, its named days are entered after that. */
export function CoverForm({ covers, edit, onChange }: Props) {
  const { t, format } = useSpoken()
  const [said, setSaid] = useState('')
  const last = edit.coversTo ?? covers.to
  const next = `${Number(last.slice(0, 4)) + (last.endsWith('-12-31') ? 1 : 0)}-12-31`
  return (
    <section className={styles.part} aria-labelledby="calendar-covers">
      <h2 id="calendar-covers">{t('calendars.extend.title')}</h2>
      <p>{t('calendars.extend.text')}</p>
      <div className={styles.acts}>
        <Button
          variant="default"
          onClick={() => {
            onChange({ ...edit, coversTo: next })
            setSaid(t('calendars.extend.done', { to: format.date(next) }))
          }}
        >
          {t('calendars.extend', { to: format.date(next) })}
        </Button>
      </div>
      <p role="status" className={styles.quiet}>
        {said}
      </p>
    </section>
  )
}
