import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { interpreterStates, interviewers, interviewMeans } from '../../../../domain/case/interview-events.ts'
import { fromDay, toDay } from '../../../../domain/time/plain-date.ts'
import { serverNow } from '../../../data/server-clock.ts'
import { AreaControl, SelectControl, TextControl } from '../../../ui/control/controls.tsx'
import { DateField } from '../../../ui/date-field/date-field.tsx'
import { ChoiceField } from '../../../ui/field/choice-field.tsx'
import { FieldFrame } from '../../../ui/field/field-frame.tsx'
import { weekQuery } from '../../interviews/week-query.ts'
import { ActForm, type FaultAt } from '../act/act-form.tsx'
import { fieldIdOf } from '../act/field-id.ts'
import { Sheet } from '../act/sheet.tsx'
import { useKept } from '../act/use-kept.ts'
import { useCase } from '../room/case-room.tsx'
import { useCaseWords } from '../room/case-words.ts'
import styles from './acts.module.css'
import { chosenBefore, type InvitationDraft, noInvitation, readInvitation } from './invitation-draft.ts'
import { SpokenField } from './spoken-field.tsx'
import { TimeField } from './time-field.tsx'

type Change = (part: Partial<InvitationDraft>) => void

/** A day, a time and a place for an interview: a free time of the own State, or one that is typed. */
export function InviteToInterview() {
  const { view } = useCase()
  const { t, person } = useCaseWords()
  const planned = view.interviews.filter(({ state }) => state === 'planned').map(({ personId }) => personId)
  const free = view.persons.map(({ personId }) => personId).filter((personId) => !planned.includes(personId))
  const [kept, change, clear] = useKept('invite_to_interview', () => noInvitation(free.length === 1 ? free[0]! : ''))
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the week chose is taken over once
  useEffect(() => {
    const chosen = chosenBefore(location.hash)
    if (chosen) change(chosen)
  }, [])
  const draft = { ...kept, personId: free.includes(kept.personId) ? kept.personId : (free[0] ?? '') }
  const ageUnknown = view.persons.some((one) => one.personId === draft.personId && one.birthDate === null)
  return (
    <ActForm
      action="invite_to_interview"
      check={() => readInvitation(draft, t, ageUnknown)}
      submit={t('acts.interview.invite')}
      clear={clear}
    >
      {(faultAt) => (
        <Sheet>
          {free.length > 1 && (
            <ChoiceField
              id={fieldIdOf('personId')}
              label={t('acts.interview.whom')}
              error={faultAt('personId')}
              value={draft.personId || null}
              choices={free.map((value) => ({ value, label: person(value) }))}
              onChange={(personId) => change({ personId })}
            />
          )}
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
        </Sheet>
      )}
    </ActForm>
  )
}

type Part = { draft: InvitationDraft; change: Change; faultAt: FaultAt }

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
              {t('acts.interview.slot-line', { date: format.dateWithWeekday(date), time, room: `${place}, ${room}` })}
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
