import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { InterviewItem, InterviewWeek, SlotView } from '../../../contract/interviews.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { ConfirmAction } from '../../ui/confirm/confirm-action.tsx'
import styles from './interviews.module.css'
import { languageName } from './language-name.ts'
import { Minor, PersonName } from './person-name.tsx'
import { removeSlot } from './remove-slot.ts'

type Props = {
  date: string
  week: InterviewWeek
  printed: boolean
  print: () => void
  /** A day of the weekend, which is shown only where something is on it. */
  quiet: boolean
}

/** What is on in a day, in the order of its hours: interviews, and the times that are free. */
export function Day({ date, week, printed, print, quiet }: Props) {
  const { t, format } = useSpoken()
  const items = week.items.filter((item) => item.date === date)
  const slots = week.slots.filter((slot) => slot.date === date && !slot.booked)
  const lines = [
    ...items.map((item) => ({ key: item.interviewId, at: item.time ?? '', item, slot: null })),
    ...slots.map((slot) => ({ key: slot.slotId, at: slot.time, item: null, slot })),
  ].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
  if (quiet && lines.length === 0) return null
  return (
    <section
      className={styles.day}
      aria-labelledby={`day-${date}`}
      data-today={date === week.today || undefined}
      data-printed={printed || undefined}
    >
      <h3 id={`day-${date}`} className={styles.dayHead}>
        {format.dateWithWeekday(date)}
      </h3>
      {lines.length === 0 ? (
        <p className={styles.nothing}>{t('interviews.day.none')}</p>
      ) : (
        <ul className={styles.lines}>
          {lines.map(({ key, item, slot }) => (
            <li key={key} data-state={item?.state ?? 'free'}>
              {item ? <Interview item={item} today={week.today} /> : <Free slot={slot!} today={week.today} />}
            </li>
          ))}
        </ul>
      )}
      {items.length > 0 && (
        <button type="button" className={`${styles.quietButton} ${styles.print}`} onClick={print}>
          {t('interviews.day.print')}
        </button>
      )}
    </section>
  )
}

function Interview({ item, today }: { item: InterviewItem; today: string }) {
  const { t } = useSpoken()
  const due = item.state === 'planned' && item.date <= today
  return (
    <>
      <p className={styles.at}>
        <strong>{item.time ?? '–'}</strong>
        <span>{t(`interviews.state.${due ? 'due' : item.state}`)}</span>
      </p>
      <p>
        <PersonName person={item.person} />
        <Minor minor={item.minor} person={item.person} />
      </p>
      <p className={styles.about}>
        <Link to="/cases/$caseId" params={{ caseId: item.caseId }} hash="interviews" preload={false}>
          {item.reference}
        </Link>
        {item.room && <span>{t('interviews.room', { room: item.room })}</span>}
        {item.language && <span>{t('interviews.language', { language: languageName(t, item.language) })}</span>}
        {item.state === 'planned' && item.interpreter !== 'not_needed' && (
          <span>{t('interviews.interpreter-line', { state: t(`interviews.interpreter.${item.interpreter}`) })}</span>
        )}
        {item.outcome && <span>{t(`interviews.outcome.${item.outcome}`)}</span>}
        {item.absence && <span>{t(`interviews.absence.${item.absence}`)}</span>}
        {!item.own && item.state === 'planned' && <span>{t('interviews.present')}</span>}
      </p>
    </>
  )
}

function Free({ slot, today }: { slot: SlotView; today: string }) {
  const { t } = useSpoken()
  const [asking, setAsking] = useState(false)
  const name = t('interviews.free.remove', { time: slot.time, room: slot.room })
  return (
    <>
      <p className={styles.free}>
        <strong>{slot.time}</strong>
        <span>{t(slot.keptFor ? 'interviews.kept' : 'interviews.free')}</span>
        {slot.room && <span>{t('interviews.room', { room: slot.room })}</span>}
        {slot.date >= today && (
          <button
            type="button"
            className={styles.quietButton}
            aria-label={name}
            title={name}
            onClick={() => setAsking(true)}
          >
            ×
          </button>
        )}
      </p>
      <ConfirmAction
        open={asking}
        title={name}
        confirm={t('interviews.free.remove.go')}
        tone="alert"
        onConfirm={() => removeSlot(slot.slotId)}
        onClose={() => setAsking(false)}
      >
        <p>{t('interviews.free.remove.text')}</p>
      </ConfirmAction>
    </>
  )
}
