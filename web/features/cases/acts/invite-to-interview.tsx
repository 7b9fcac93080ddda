import { useEffect } from 'react'
import { ChoiceField } from '../../../ui/field/choice-field.tsx'
import { ActForm } from '../act/act-form.tsx'
import { fieldIdOf } from '../act/field-id.ts'
import { Sheet } from '../act/sheet.tsx'
import { useKept } from '../act/use-kept.ts'
import { useCase } from '../room/case-room.tsx'
import { useCaseWords } from '../room/case-words.ts'
import { chosenBefore, noInvitation, readInvitation } from './invitation-draft.ts'
import { InvitationFields } from './invitation-fields.tsx'

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
          <InvitationFields draft={draft} change={change} faultAt={faultAt} ageUnknown={ageUnknown} />
        </Sheet>
      )}
    </ActForm>
  )
}
