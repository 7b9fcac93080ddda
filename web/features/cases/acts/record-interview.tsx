import { DateField } from '../../../ui/date-field/date-field.tsx'
import { ChoiceField } from '../../../ui/field/choice-field.tsx'
import { ActForm } from '../act/act-form.tsx'
import { fieldIdOf } from '../act/field-id.ts'
import { Sheet } from '../act/sheet.tsx'
import { useKept } from '../act/use-kept.ts'
import { useCase } from '../room/case-room.tsx'
import { useCaseWords } from '../room/case-words.ts'
import { noInterview, readInterview } from './interview-draft.ts'
import { ReasonArea } from './reason-area.tsx'

/** An interview that was held to establish nationality; both States read what was said and found. */
export function RecordInterview() {
  const { view } = useCase()
  const { t, person } = useCaseWords()
  const only = view.persons.length === 1 ? view.persons[0]!.personId : ''
  const [kept, change, clear] = useKept('record_interview', () => noInterview(only))
  return (
    <ActForm
      action="record_interview"
      check={() => readInterview(kept, t)}
      submit={t('acts.interview.submit')}
      clear={clear}
    >
      {(faultAt) => (
        <Sheet>
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
            choices={(['mission', 'joint', 'visiting_team'] as const).map((value) => ({
              value,
              label: t(`acts.interview.by.${value}`),
            }))}
            onChange={(by) => change({ by: by as typeof kept.by })}
          />
          <ChoiceField
            id={fieldIdOf('means')}
            label={t('acts.interview.means')}
            error={faultAt('means')}
            value={kept.means || null}
            choices={(['in_person', 'telephone', 'video'] as const).map((value) => ({
              value,
              label: t(`acts.interview.means.${value}`),
            }))}
            onChange={(means) => change({ means: means as typeof kept.means })}
          />
          <ReasonArea
            path="text"
            label={t('acts.interview.text')}
            hint={t('acts.interview.text-hint')}
            error={faultAt('text')}
            value={kept.text}
            onChange={(text) => change({ text })}
          />
        </Sheet>
      )}
    </ActForm>
  )
}
