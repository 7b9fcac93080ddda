import { useEffect } from 'react'
import { ActForm } from '../act/act-form.tsx'
import { Sheet } from '../act/sheet.tsx'
import { useKept } from '../act/use-kept.ts'
import { useCase } from '../room/case-room.tsx'
import { useCaseWords } from '../room/case-words.ts'
import { readInvitation } from './invitation-draft.ts'
import { InvitationFields } from './invitation-fields.tsx'
import { draftOf, movesNothing, noMove, sentFor, typedFor } from './move-draft.ts'
import { PlannedField, usePlanned } from './planned-field.tsx'

/** Another time or place for the same interview; what was said of it before stands in the form. */
export function MoveInterview() {
  const { view } = useCase()
  const { t } = useCaseWords()
  const planned = usePlanned()
  const only = planned.length === 1 ? planned[0]! : undefined
  const [kept, change] = useKept('move_interview', noMove, movesNothing)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the part of interviews chose is taken over once
  useEffect(() => {
    const [, chosen] = /^#?move:(.+)$/.exec(location.hash) ?? []
    const one = planned.find(({ interviewId }) => interviewId === chosen)
    if (one) change({ interviewId: one.interviewId })
  }, [])
  const moved = planned.find(({ interviewId }) => interviewId === kept.interviewId) ?? only
  const draft = draftOf(moved, kept.typed)
  const ageUnknown = view.persons.some((one) => one.personId === moved?.personId && one.birthDate === null)
  const read = () => {
    const { input, faults } = readInvitation(draft, t, ageUnknown)
    const { personId: _, ...invitation } = input as Record<string, unknown>
    const which = [{ path: 'interviewId', message: t('acts.interview.which-missing') }]
    // What stands above the form is what was looked at: moved by somebody else meanwhile, the act is refused.
    return {
      input: { interviewId: moved?.interviewId ?? '', seen: moved?.earlier.length ?? 0, ...invitation },
      faults: moved ? faults : which,
    }
  }
  return (
    <ActForm
      action="move_interview"
      check={read}
      submit={t('acts.interview.move')}
      clear={() => change(sentFor(moved?.interviewId ?? ''))}
    >
      {(faultAt) => (
        <Sheet>
          <PlannedField
            error={faultAt('interviewId')}
            value={moved?.interviewId ?? ''}
            onChange={(interviewId) => change({ interviewId })}
          />
          {moved && (
            <InvitationFields
              key={moved.interviewId}
              draft={draft}
              change={(part) => change(typedFor(moved.interviewId, part))}
              faultAt={faultAt}
              ageUnknown={ageUnknown}
            />
          )}
        </Sheet>
      )}
    </ActForm>
  )
}
