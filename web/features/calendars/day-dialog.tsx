import { Button } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { CalendarEdit, EditedDay } from '../../../domain/time/calendar-edit.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { TextControl } from '../../ui/control/controls.tsx'
import { DateField } from '../../ui/date-field/date-field.tsx'
import { Dialog } from '../../ui/dialog/dialog.tsx'
import { ErrorSummary } from '../../ui/errors/error-summary.tsx'
import { ChoiceField } from '../../ui/field/choice-field.tsx'
import { FieldFrame } from '../../ui/field/field-frame.tsx'
import styles from './calendars.module.css'
import { dayFaults, type TypedDay } from './day-faults.ts'
import { type ShownDay, undone, withDay } from './edit-draft.ts'
import type { CalendarView } from './queries.ts'

type Props = {
  calendar: CalendarView
  edit: CalendarEdit
  /** Null for a new one. */
  day: ShownDay | null
  onChange: (edit: CalendarEdit) => void
  onClose: () => void
}

/** One day: what it is, what it is called, where that was read, and how sure it is. Nothing is sent yet. */
export function DayDialog({ calendar, edit, day, onChange, onClose }: Props) {
  const { t, format } = useSpoken()
  const [typed, setTyped] = useState<TypedDay>(() => typedOf(day))
  const [faults, setFaults] = useState<Readonly<Record<string, string>>>({})
  const [attempt, setAttempt] = useState(0)
  const type = (part: Partial<TypedDay>) => setTyped((before) => ({ ...before, ...part }))
  const id = (path: string) => `calendar-day-${path}`
  const words = (code: string | undefined) =>
    code &&
    t(`problems.field.${code}`, {
      from: format.date(calendar.covers.from),
      to: format.date(edit.coversTo ?? calendar.covers.to),
    })

  const submit = (event: FormEvent) => {
    event.preventDefault()
    const found = dayFaults(typed, calendar, edit)
    setFaults(found)
    setAttempt((number) => number + 1)
    if (Object.keys(found).length > 0) return
    const { date, url, source, en, az, ...rest } = typed
    const next: EditedDay = {
      ...{ ...rest, date: date! },
      name: { en: en.trim(), az: az.trim() },
      source: { title: source.trim(), url: url.trim() || null },
    }
    onChange(withDay(day && day.date !== next.date ? undone(edit, day.date) : edit, next))
    onClose()
  }

  const text = (path: 'en' | 'az' | 'source' | 'url', label: string, need: 'required' | 'optional', hint?: string) => (
    <FieldFrame id={id(path)} label={label} need={need} error={words(faults[path])} {...(hint ? { hint } : {})}>
      {(field) => (
        <TextControl
          {...field}
          autoComplete="off"
          maxLength={path === 'url' ? 500 : 200}
          {...(path === 'en' || path === 'az' ? { lang: path } : {})}
          value={typed[path]}
          onChange={(event) => type({ [path]: event.currentTarget.value })}
        />
      )}
    </FieldFrame>
  )
  return (
    <Dialog open title={t(day ? 'calendars.change-day' : 'calendars.add')} onClose={onClose}>
      <form onSubmit={submit} noValidate className={styles.form}>
        <ErrorSummary
          attempt={attempt}
          errors={Object.entries(faults).map(([path, code]) => ({ fieldId: id(path), message: words(code) ?? '' }))}
        />
        {day ? (
          <p className={styles.strong}>{format.dateWithWeekday(day.date)}</p>
        ) : (
          <DateField
            id={id('date')}
            label={t('calendars.date')}
            need="required"
            error={words(faults.date)}
            value={typed.date}
            onChange={(date) => type({ date })}
          />
        )}
        <ChoiceField
          id={id('kind')}
          label={t('calendars.kind')}
          value={typed.kind}
          choices={(['holiday', 'moved_rest_day', 'working_day'] as const).map((value) => ({
            ...{ value, label: t(`calendars.kind.${value}`), hint: t(`calendars.kind.${value}.hint`) },
          }))}
          onChange={(kind) => type({ kind: kind as TypedDay['kind'] })}
        />
        {text('en', t('calendars.name.en'), 'required')}
        {text('az', t('calendars.name.az'), 'required')}
        <ChoiceField
          id={id('status')}
          label={t('calendars.status')}
          value={typed.status}
          choices={(['fixed', 'announced', 'predicted'] as const).map((value) => ({
            ...{ value, label: t(`calendars.status.${value}`), hint: t(`calendars.status.${value}.hint`) },
          }))}
          onChange={(status) => type({ status: status as TypedDay['status'] })}
        />
        {text('source', t('calendars.source'), 'required', t('calendars.source.hint'))}
        {text('url', t('calendars.source.url'), 'optional')}
        <div className={styles.acts}>
          <Button type="submit">{t('calendars.take-on')}</Button>
          <Button variant="default" onClick={onClose}>
            {t('ui.confirm.cancel')}
          </Button>
        </div>
        <p className={styles.quiet}>{t('calendars.not-yet')}</p>
      </form>
    </Dialog>
  )
}

function typedOf(day: ShownDay | null): TypedDay {
  if (!day) return { date: null, kind: 'holiday', status: 'announced', en: '', az: '', source: '', url: '' }
  const { date, kind, status, name, source } = day
  return { date, kind, status, ...name, source: source?.title ?? '', url: source?.url ?? '' }
}
