import type { InterviewView } from '../../../../contract/interview-view.ts'
import {
  companions,
  interviewers,
  interviewGrounds,
  interviewMeans,
  interviewOutcomes,
} from '../../../../domain/case/interview-events.ts'
import { AreaControl, TextControl } from '../../../ui/control/controls.tsx'
import { DateField } from '../../../ui/date-field/date-field.tsx'
import { ChoiceField } from '../../../ui/field/choice-field.tsx'
import { FieldError } from '../../../ui/field/field-error.tsx'
import { FieldFrame } from '../../../ui/field/field-frame.tsx'
import { TickField } from '../../../ui/field/tick-field.tsx'
import { TicksField } from '../../../ui/field/ticks-field.tsx'
import { ActForm, type FaultAt } from '../act/act-form.tsx'
import { fieldIdOf } from '../act/field-id.ts'
import { Sheet } from '../act/sheet.tsx'
import { useKept } from '../act/use-kept.ts'
import { useCase } from '../room/case-room.tsx'
import { useCaseWords } from '../room/case-words.ts'
import styles from './acts.module.css'
import {
  filesChanged,
  type InterviewDraft,
  noInterview,
  readInterview,
  recordsNothing,
  sentFor,
} from './interview-draft.ts'
import { InterviewFiles } from './interview-files.tsx'
import { PlannedField, usePlanned } from './planned-field.tsx'
import { ReasonArea } from './reason-area.tsx'
import { SpokenField } from './spoken-field.tsx'

/**
 * An interview that was held to establish nationality; both States read what was said and found. There is no field for why
 * somebody left their country, and the form says so.
 */
export function RecordInterview() {
  const { view } = useCase()
  const { t, person } = useCaseWords()
  const planned = usePlanned()
  const only = view.persons.length === 1 ? view.persons[0]!.personId : ''
  const start = () => {
    const one = planned.length === 1 ? planned[0] : undefined
    return one ? { ...noInterview(one.personId), ...arranged(one) } : noInterview(only)
  }
  const [kept, change] = useKept('record_interview', start, recordsNothing)
  const choose = (interviewId: string) => {
    const one = planned.find((each) => each.interviewId === interviewId)
    change(one ? { ...arranged(one), personId: one.personId } : { interviewId })
  }
  return (
    <ActForm
      action="record_interview"
      check={() => readInterview(kept, t, planned)}
      submit={t('acts.interview.submit')}
      clear={() => change(sentFor(kept.personId, noInterview('')))}
    >
      {(faultAt) => (
        <Sheet>
          <p className={styles.hint}>{t('acts.interview.rule')}</p>
          {planned.length > 0 && (
            <PlannedField unplanned error={faultAt('interviewId')} value={kept.interviewId} onChange={choose} />
          )}
          {view.persons.length > 1 && (
            <ChoiceField
              id={fieldIdOf('personId')}
              label={t('acts.interview.person')}
              error={faultAt('personId')}
              value={kept.personId || null}
              choices={view.persons.map(({ personId }) => ({ value: personId, label: person(personId) }))}
              onChange={(personId) => change({ personId })}
            />
          )}
          <DateField
            id={fieldIdOf('heldOn')}
            label={t('acts.interview.on')}
            need="required"
            error={faultAt('heldOn')}
            value={kept.heldOn}
            onChange={(heldOn) => change({ heldOn })}
          />
          <ChoiceField
            id={fieldIdOf('by')}
            label={t('acts.interview.by')}
            error={faultAt('by')}
            value={kept.by || null}
            choices={interviewers.map((value) => ({ value, label: t(`acts.interview.by.${value}`) }))}
            onChange={(by) => change({ by: by as typeof kept.by })}
          />
          <ChoiceField
            id={fieldIdOf('means')}
            label={t('acts.interview.means')}
            error={faultAt('means')}
            value={kept.means || null}
            choices={interviewMeans.map((value) => ({ value, label: t(`acts.interview.means.${value}`) }))}
            onChange={(means) => change({ means: means as typeof kept.means })}
          />
          <SpokenField
            id={fieldIdOf('language')}
            error={faultAt('language')}
            value={kept.language}
            onChange={(language) => change({ language })}
          />
          <TickField
            id={fieldIdOf('interpreted')}
            label={t('acts.interview.interpreted')}
            checked={kept.interpreted}
            onChange={(interpreted) => change({ interpreted })}
          />
          <Present draft={kept} change={change} faultAt={faultAt} />
          <ChoiceField
            id={fieldIdOf('outcome')}
            label={t('acts.interview.outcome')}
            hint={t('acts.interview.outcome-hint')}
            error={faultAt('outcome')}
            value={kept.outcome || null}
            choices={interviewOutcomes.map((value) => ({ value, label: t(`interviews.outcome.${value}`) }))}
            onChange={(outcome) => change({ outcome })}
          />
          <TicksField
            id={fieldIdOf('grounds')}
            label={t('acts.interview.grounds')}
            need="required"
            error={faultAt('grounds')}
            choices={interviewGrounds.map((value) => ({ value, label: t(`interviews.ground.${value}`) }))}
            value={kept.grounds}
            onChange={(grounds) => change({ grounds })}
          />
          <ReasonArea
            path="text"
            label={t('acts.interview.text')}
            hint={t('acts.interview.text-hint')}
            error={faultAt('text')}
            value={kept.text}
            onChange={(text) => change({ text })}
          />
          {kept.personId && (
            <InterviewFiles
              key={kept.personId}
              personId={kept.personId}
              files={kept.filesOf[kept.personId] ?? []}
              error={faultAt('documentIds')}
              onChange={(next) => change(filesChanged(kept.personId, next))}
            />
          )}
          <FieldFrame
            id={fieldIdOf('notes')}
            label={t('acts.interview.notes')}
            hint={t('acts.interview.notes-hint')}
            need="optional"
            error={faultAt('notes')}
          >
            {(field) => (
              <AreaControl
                {...field}
                maxLength={4000}
                value={kept.notes}
                onChange={(event) => change({ notes: event.currentTarget.value })}
              />
            )}
          </FieldFrame>
        </Sheet>
      )}
    </ActForm>
  )
}

/** What was arranged of an interview, to begin its record with. */
function arranged({ interviewId, date: heldOn, by, means, language }: InterviewView) {
  return { interviewId, heldOn, by, means, language: language ?? '' }
}

type PresentProps = { draft: InterviewDraft; change: (part: Partial<InterviewDraft>) => void; faultAt: FaultAt }

/** Who sat beside the person, by name. A minor is heard with a guardian or a representative; that nobody was there is recorded too. */
function Present({ draft, change, faultAt }: PresentProps) {
  const { t } = useCaseWords()
  const id = fieldIdOf('present')
  const error = faultAt('present')
  return (
    <fieldset className={styles.set} aria-describedby={`${id}-hint`}>
      <legend className={styles.legend}>{t('acts.interview.present')}</legend>
      <p id={`${id}-hint`} className={styles.hint}>
        {t('acts.interview.present-hint')}
      </p>
      {error && <FieldError id={`${id}-error`} message={error} />}
      <div className={styles.grid}>
        {companions.map((role, index) => (
          <FieldFrame
            key={role}
            id={index === 0 ? id : `${id}-${role}`}
            label={t('acts.interview.present.name', { who: t(`interviews.companion.${role}`) })}
          >
            {(field) => (
              <TextControl
                {...field}
                maxLength={200}
                value={draft.present[role] ?? ''}
                onChange={(event) => change({ present: { ...draft.present, [role]: event.currentTarget.value } })}
              />
            )}
          </FieldFrame>
        ))}
      </div>
    </fieldset>
  )
}
