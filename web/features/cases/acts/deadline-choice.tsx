import type { ClockView } from '../../../../contract/cases.ts'
import { Facts } from '../../../ui/facts/facts.tsx'
import { ChoiceField } from '../../../ui/field/choice-field.tsx'
import type { FaultAt } from '../act/act-form.tsx'
import { fieldIdOf } from '../act/field-id.ts'
import { useCaseWords } from '../room/case-words.ts'
import { deadlineKey } from './deadline-draft.ts'

type Props = { clocks: readonly ClockView[]; value: string; onChange: (key: string) => void; faultAt: FaultAt }

/** Which deadline an act changes; where only one can be meant, it is named and not asked for. */
export function DeadlineChoice({ clocks, value, onChange, faultAt }: Props) {
  const { t, text, format } = useCaseWords()
  const named = (clock: ClockView) => ({ title: text(clock.title), date: format.dateWithWeekday(clock.due) })
  if (clocks.length === 0) return <p>{t('acts.deadline.none')}</p>
  const [only] = clocks
  if (only && clocks.length === 1) {
    return (
      <Facts
        facts={[
          [t('acts.deadline.which'), text(only.title)],
          [t('acts.deadline.now'), format.dateWithWeekday(only.due)],
        ]}
      />
    )
  }
  return (
    <ChoiceField
      id={fieldIdOf('clock')}
      label={t('acts.deadline.which')}
      need="required"
      error={faultAt('clock')}
      value={value || null}
      choices={clocks.map((clock) => ({ value: deadlineKey(clock), label: t('acts.deadline.choice', named(clock)) }))}
      onChange={onChange}
    />
  )
}
