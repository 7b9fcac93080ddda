import { useQuery } from '@tanstack/react-query'
import { interpreterStates, interviewers, interviewMeans } from '../../../../domain/case/interview-events.ts'
import { fromDay, toDay } from '../../../../domain/time/plain-date.ts'
import { serverNow } from '../../../data/server-clock.ts'
import { AreaControl, SelectControl, TextControl } from '../../../ui/control/controls.tsx'
import { DateField } from '../../../ui/date-field/date-field.tsx'
import { ChoiceField } from '../../../ui/field/choice-field.tsx'
import { FieldFrame } from '../../../ui/field/field-frame.tsx'
import { weekQuery } from '../../interviews/week-query.ts'
import type { FaultAt } from '../act/act-form.tsx'
import { fieldIdOf } from '../act/field-id.ts'
import { useCaseWords } from '../room/case-words.ts'
import styles from './acts.module.css'
import type { InvitationDraft } from './invitation-draft.ts'
import { SpokenField } from './spoken-field.tsx'
import { TimeField } from './time-field.tsx'

type Part = { draft: InvitationDraft; change: (part: Partial<InvitationDraft>) => void; faultAt: FaultAt }

/** What both sides know of an interview beforehand, from its time to what the person should bring. */
export function InvitationFields({ draft, change, faultAt, ageUnknown }: Part & { ageUnknown: boolean }) {
  const { t } = useCaseWords()
  return (
    <>
      <Slot draft={draft} change={change} faultAt={faultAt} />
      {draft.slot === 'other' && <OtherTime draft={draft} change={change} faultAt={faultAt} />}
      <SpokenField
        id={fieldIdOf('language')}
        error={faultAt('language')}
        value={draft.language}
        onChange={(language) => change({ language })}
      />
      <ChoiceField
        id={fieldIdOf('interpreter')}
        label={t('acts.interview.interpreter')}
        error={faultAt('interpreter')}
        value={draft.interpreter || null}
        choices={interpreterStates.map((value) => ({ value, label: t(`interviews.interpreter.${value}`) }))}
        onChange={(interpreter) => change({ interpreter })}
      />
      <FieldFrame
        id={fieldIdOf('guardian')}
        label={t('acts.interview.guardian')}
        hint={t('acts.interview.guardian-hint')}
        error={faultAt('guardian')}
      >
        {(field) => (
          <TextControl
            {...field}
            maxLength={200}
            value={draft.guardian}
            onChange={(event) => change({ guardian: event.currentTarget.value })}
          />
        )}
      </FieldFrame>
      {ageUnknown && (
        <FieldFrame
          id={fieldIdOf('adultBecause')}
          label={t('acts.interview.adult')}
          hint={t('acts.interview.adult-hint')}
          need="optional"
          error={faultAt('adultBecause')}
        >
          {(field) => (
            <TextControl
              {...field}
              maxLength={1000}
              value={draft.adultBecause ?? ''}
              onChange={(event) => change({ adultBecause: event.currentTarget.value })}
            />
          )}
        </FieldFrame>
      )}
      <FieldFrame
        id={fieldIdOf('text')}
        label={t('acts.interview.instructions')}
        hint={t('acts.interview.instructions-hint')}
        need="optional"
        error={faultAt('text')}
      >
        {(field) => (
          <AreaControl
            {...field}
            maxLength={2000}
            value={draft.text}
            onChange={(event) => change({ text: event.currentTarget.value })}
          />
        )}
      </FieldFrame>
    </>
  )
}

/** Free times, as a list that is typed through: there may be a hundred. */
function Slot({ draft, change, faultAt }: Part) {
  const { t, format } = useCaseWords()
  const today = format.dayOf(new Date(serverNow()).toISOString())
  const { data } = useQuery(weekQuery(today, fromDay(toDay(today) + 28)))
  const slots = (data?.slots ?? []).filter(
    ({ booked, keptFor, slotId }) =>
      slotId === draft.slot || (!booked && (!keptFor || keptFor.personId === draft.personId)),
  )
  return (
    <FieldFrame
      id={fieldIdOf('slotId')}
      label={t('acts.interview.slot')}
      hint={t('acts.interview.slot-hint')}
      need="required"
      error={faultAt('slotId')}
    >
      {(field) => (
        <SelectControl {...field} value={draft.slot} onChange={(event) => change({ slot: event.currentTarget.value })}>
          <option value="" />
          {slots.map(({ slotId, date, time, room, place }) => (
            <option key={slotId} value={slotId}>
              {t('acts.interview.slot-line', {
                ...{ date: format.dateWithWeekday(date), time },
                room: room ? `${place}, ${t('interviews.room', { room })}` : place,
              })}
            </option>
          ))}
          <option value="other">{t('acts.interview.slot-other')}</option>
        </SelectControl>
      )}
    </FieldFrame>
  )
}

function OtherTime({ draft, change, faultAt }: Part) {
  const { t } = useCaseWords()
  return (
    <>
      <DateField
        id={fieldIdOf('date')}
        label={t('acts.interview.date')}
        need="required"
        error={faultAt('date')}
        value={draft.date}
        onChange={(date) => change({ date })}
      />
      <div className={styles.grid}>
        <TimeField
          id={fieldIdOf('time')}
          label={t('acts.interview.time')}
          hint={t('acts.interview.time-hint')}
          error={faultAt('time')}
          value={draft.time}
          onChange={(time) => change({ time })}
        />
        <FieldFrame
          id={fieldIdOf('minutes')}
          label={t('acts.interview.minutes')}
          need="required"
          error={faultAt('minutes')}
        >
          {(field) => (
            <TextControl
              {...field}
              inputMode="numeric"
              maxLength={3}
              value={draft.minutes}
              onChange={(event) => change({ minutes: event.currentTarget.value })}
            />
          )}
        </FieldFrame>
      </div>
      <ChoiceField
        id={fieldIdOf('by')}
        label={t('acts.interview.by')}
        error={faultAt('by')}
        value={draft.by || null}
        choices={interviewers.map((value) => ({ value, label: t(`acts.interview.by.${value}`) }))}
        onChange={(by) => change({ by })}
      />
      <ChoiceField
        id={fieldIdOf('means')}
        label={t('acts.interview.means')}
        error={faultAt('means')}
        value={draft.means || null}
        choices={interviewMeans.map((value) => ({ value, label: t(`acts.interview.means.${value}`) }))}
        onChange={(means) => change({ means })}
      />
      <FieldFrame
        id={fieldIdOf('place')}
        label={t('acts.interview.place')}
        hint={t('acts.interview.place-hint')}
        need="required"
        error={faultAt('place')}
      >
        {(field) => (
          <TextControl
            {...field}
            maxLength={300}
            value={draft.place}
            onChange={(event) => change({ place: event.currentTarget.value })}
          />
        )}
      </FieldFrame>
    </>
  )
}
