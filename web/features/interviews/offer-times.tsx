import type { NewSlots } from '../../../contract/interviews.ts'
import { interviewMeans } from '../../../domain/case/interview-events.ts'
import { spokenLanguages } from '../../../domain/interviews/spoken.ts'
import { api } from '../../data/api.ts'
import { queryClient } from '../../data/query-client.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { TextControl } from '../../ui/control/controls.tsx'
import { ChoiceField } from '../../ui/field/choice-field.tsx'
import { FieldFrame } from '../../ui/field/field-frame.tsx'
import { TicksField } from '../../ui/field/ticks-field.tsx'
import { Form } from '../../ui/form/form.tsx'
import { useForm } from '../../ui/form/use-form.ts'
import { useSay } from '../../ui/said/said.tsx'
import styles from './interviews.module.css'

/** Offers the same hours on several days of the week that is shown. */
export function OfferTimes({ days, today }: { days: readonly string[]; today: string }) {
  const { t, format } = useSpoken()
  const say = useSay()
  const form = useForm({
    name: 'interview-times',
    start: {
      ...{ dates: [] as string[], opens: '09:00', closes: '12:30', breakFrom: '', breakUntil: '', minutes: '45' },
      ...{ pause: '0', means: 'in_person', place: '', room: '', interviewers: '', languages: [] as string[] },
    },
    required: ['dates', 'opens', 'closes', 'minutes', 'place', 'room'],
    send: ({ breakFrom, breakUntil, minutes, pause, dates, ...value }) =>
      api('POST /api/v1/interview-slots', {
        body: {
          ...value,
          // A day of another week that was ticked before is not offered unseen.
          dates: dates.filter((date) => days.includes(date)),
          ...{ breakFrom: breakFrom || null, breakUntil: breakUntil || null },
          ...{ minutes: Number(minutes), pause: Number(pause) },
        } as NewSlots as never,
      }),
    done: async ({ made, overlapping }) => {
      await queryClient.invalidateQueries({ queryKey: ['interviews'] })
      const left = overlapping > 0 ? `; ${t('interviews.offer.overlapping', { count: overlapping })}` : ''
      say(`${t('interviews.offer.made', { count: made })}${left}`)
    },
  })
  const { value, change, at } = form
  const text = (
    path: 'opens' | 'closes' | 'breakFrom' | 'breakUntil' | 'minutes' | 'pause' | 'place' | 'room' | 'interviewers',
    id: string,
  ) => (
    <FieldFrame {...at(path, t(`interviews.offer.${id}`))}>
      {(field) => (
        <TextControl
          {...field}
          maxLength={{ place: 300, interviewers: 200 }[path as string] ?? 60}
          value={value[path]}
          onChange={(event) => change({ [path]: event.currentTarget.value })}
        />
      )}
    </FieldFrame>
  )
  return (
    <details className={styles.part}>
      <summary>
        <h2>{t('interviews.offer')}</h2>
      </summary>
      <Form form={form} submit={t('interviews.offer.make')}>
        <TicksField
          {...at('dates', t('interviews.offer.dates'))}
          choices={days
            .filter((day) => day >= today)
            .map((day) => ({ value: day, label: format.dateWithWeekday(day) }))}
          value={value.dates.filter((date) => days.includes(date))}
          onChange={(dates) => change({ dates })}
        />
        <div className={styles.grid}>
          {text('opens', 'opens')}
          {text('closes', 'closes')}
          {text('breakFrom', 'break-from')}
          {text('breakUntil', 'break-until')}
          {text('minutes', 'minutes')}
          {text('pause', 'pause')}
          {text('place', 'place')}
          {text('room', 'room')}
          {text('interviewers', 'interviewers')}
        </div>
        <ChoiceField
          {...at('means', t('interviews.offer.means'))}
          choices={interviewMeans.map((one) => ({ value: one, label: t(`interviews.means.${one}`) }))}
          value={value.means}
          onChange={(means) => change({ means })}
        />
        <div className={styles.languages}>
          <TicksField
            {...at('languages', t('interviews.offer.languages'))}
            choices={spokenLanguages.map((one) => ({ value: one, label: t(`interviews.spoken.${one}`) }))}
            value={value.languages}
            onChange={(languages) => change({ languages })}
          />
        </div>
      </Form>
    </details>
  )
}
