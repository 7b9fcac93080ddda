import { ChoiceField } from '../../../ui/field/choice-field.tsx'
import { fieldIdOf } from '../act/field-id.ts'
import { useCase } from '../room/case-room.tsx'
import { useCaseWords } from '../room/case-words.ts'

/** The interviews of the case that are still to come, or to be recorded. */
export function usePlanned() {
  const { view } = useCase()
  return view.interviews.filter(({ state }) => state === 'planned')
}

type Props = { error: string | undefined; value: string; onChange: (interviewId: string) => void; unplanned?: boolean }

/** Which of the planned interviews an act speaks of. */
export function PlannedField({ error, value, onChange, unplanned }: Props) {
  const { t, person, format } = useCaseWords()
  const planned = usePlanned()
  const choices = planned.map(({ interviewId, personId, date, time }) => ({
    value: interviewId,
    label: `${person(personId)}, ${format.dateWithWeekday(date)}${time ? `, ${time}` : ''}`,
  }))
  return (
    <ChoiceField
      id={fieldIdOf('interviewId')}
      label={t('acts.interview.which')}
      error={error}
      value={value === 'none' || planned.some(({ interviewId }) => interviewId === value) ? value : null}
      choices={unplanned ? [...choices, { value: 'none', label: t('acts.interview.unplanned') }] : choices}
      onChange={onChange}
    />
  )
}
