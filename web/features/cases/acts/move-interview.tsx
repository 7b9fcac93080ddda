import { useEffect } from 'react'
import type { InterviewView } from '../../../../contract/interview-view.ts'
import { ActForm } from '../act/act-form.tsx'
import { Sheet } from '../act/sheet.tsx'
import { useKept } from '../act/use-kept.ts'
import { useCase } from '../room/case-room.tsx'
import { useCaseWords } from '../room/case-words.ts'
import { type InvitationDraft, noInvitation, readInvitation } from './invitation-draft.ts'
import { InvitationFields } from './invitation-fields.tsx'
import { PlannedField, usePlanned } from './planned-field.tsx'

interface MoveDraft extends InvitationDraft {
  interviewId: string
}

/** Another time or place for the same interview; what was said of it before stands in the form. */
export function MoveInterview() {
  const { view } = useCase()
  const { t } = useCaseWords()
  const planned = usePlanned()
  const only = planned.length === 1 ? planned[0]! : undefined
  const [kept, change, clear] = useKept('move_interview', () => draftOf(only))
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the part of interviews chose is taken over once
  useEffect(() => {
    const [, chosen] = /^#?move:(.+)$/.exec(location.hash) ?? []
    const one = planned.find(({ interviewId }) => interviewId === chosen)
    if (one && one.interviewId !== kept.interviewId) change(draftOf(one))
  }, [])
  const moved = planned.find(({ interviewId }) => interviewId === kept.interviewId)
  const ageUnknown = view.persons.some((one) => one.personId === moved?.personId && one.birthDate === null)
  const read = () => {
    const { input, faults } = readInvitation({ ...kept, personId: moved?.personId ?? '-' }, t, ageUnknown)
    const { personId: _, ...invitation } = input as Record<string, unknown>
    const which = moved ? [] : [{ path: 'interviewId', message: t('acts.interview.which-missing') }]
    // What stands above the form is what was looked at: moved by somebody else meanwhile, the act is refused.
    return {
      input: { interviewId: moved?.interviewId ?? '', seen: moved?.earlier.length ?? 0, ...invitation },
      faults: [...which, ...faults],
    }
  }
  return (
    <ActForm action="move_interview" check={read} submit={t('acts.interview.move')} clear={clear}>
      {(faultAt) => (
        <Sheet>
          <PlannedField
            error={faultAt('interviewId')}
            value={moved?.interviewId ?? ''}
            onChange={(interviewId) => change(draftOf(planned.find((one) => one.interviewId === interviewId)))}
          />
          <InvitationFields
            draft={{ ...kept, personId: moved?.personId ?? '' }}
            change={change}
            faultAt={faultAt}
            ageUnknown={ageUnknown}
          />
        </Sheet>
      )}
    </ActForm>
  )
}

/** Everything as it was arranged, but for the time. */
function draftOf(one: InterviewView | undefined): MoveDraft {
  if (!one) return { ...noInvitation(''), interviewId: '' }
  const { interviewId, personId, by, means, interpreter } = one
  return {
    ...noInvitation(personId),
    ...{ interviewId, by, means, interpreter, minutes: String(one.minutes ?? 45), place: one.place ?? '' },
    ...{ language: one.language ?? '', guardian: one.guardian ?? '', adultBecause: one.adultBecause ?? '' },
    text: one.instructions ?? '',
  }
}
