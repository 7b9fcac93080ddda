import { DateField } from '../../../ui/date-field/date-field.tsx'
import { ActForm } from '../act/act-form.tsx'
import { fieldIdOf } from '../act/field-id.ts'
import { Sheet } from '../act/sheet.tsx'
import { useKept } from '../act/use-kept.ts'
import { useCase } from '../room/case-room.tsx'
import { useCaseWords } from '../room/case-words.ts'
import { DeadlineChoice } from './deadline-choice.tsx'
import { chosenDeadline, noExtension, readExtension } from './deadline-draft.ts'
import { SharedReason } from './reason-area.tsx'

/** More time for what the agreement lets this side extend, with a reason that the other State reads. */
export function ExtendDeadline() {
  const { view } = useCase()
  const { t, format, pack } = useCaseWords()
  const [kept, change, clear] = useKept('extend_deadline', noExtension)
  const own = pack.clocks.filter((rule) => rule.extension?.by === view.side)
  const clocks = view.clocks.filter(({ id, longestUntil }) => longestUntil && own.some((rule) => rule.id === id))
  const longest = chosenDeadline(clocks, kept.deadline)?.longestUntil
  return (
    <ActForm
      action="extend_deadline"
      check={() => readExtension(kept, clocks, t)}
      submit={t('acts.deadline.extend')}
      confirm={<p>{t('case.confirm.extend_deadline.text')}</p>}
      clear={clear}
    >
      {(faultAt) => (
        <Sheet>
          <DeadlineChoice
            clocks={clocks}
            value={kept.deadline}
            onChange={(deadline) => change({ deadline })}
            faultAt={faultAt}
          />
          <DateField
            id={fieldIdOf('until')}
            label={t('acts.deadline.until')}
            {...(longest ? { hint: t('acts.deadline.until-hint', { date: format.date(longest) }) } : {})}
            need="required"
            error={faultAt('until')}
            value={kept.until}
            onChange={(until) => change({ until })}
          />
          <SharedReason faultAt={faultAt} value={kept.reason} onChange={(reason) => change({ reason })} />
        </Sheet>
      )}
    </ActForm>
  )
}
