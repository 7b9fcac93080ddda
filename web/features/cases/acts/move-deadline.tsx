import { DateField } from '../../../ui/date-field/date-field.tsx'
import { ChoiceField } from '../../../ui/field/choice-field.tsx'
import { ActForm } from '../act/act-form.tsx'
import { fieldIdOf } from '../act/field-id.ts'
import { Sheet } from '../act/sheet.tsx'
import { useKept } from '../act/use-kept.ts'
import { useCase } from '../room/case-room.tsx'
import { useCaseWords } from '../room/case-words.ts'
import styles from './acts.module.css'
import { DeadlineChoice } from './deadline-choice.tsx'
import { type MoveDraft, noMove, readMove } from './deadline-draft.ts'
import { SharedReason } from './reason-area.tsx'

const grounds = ['force_majeure', 'decreed_holiday'] as const

/** What came from outside moves a deadline by this act alone; both States read it. */
export function MoveDeadline() {
  const { view } = useCase()
  const { t } = useCaseWords()
  const [kept, change, clear] = useKept('move_deadline', noMove)
  const clocks = view.clocks.filter(({ changeable, daysLeft }) => changeable && daysLeft >= 0)
  const date = (path: string, name: 'to' | 'first' | 'last', label: string, error: string | undefined) => (
    <DateField
      id={fieldIdOf(path)}
      label={t(label)}
      need="required"
      error={error}
      value={kept[name]}
      onChange={(value) => change({ [name]: value })}
    />
  )
  return (
    <ActForm
      action="move_deadline"
      check={() => readMove(kept, clocks, t)}
      submit={t('acts.deadline.move')}
      confirm={<p>{t('case.confirm.move_deadline.text')}</p>}
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
          <ChoiceField
            id={fieldIdOf('ground')}
            label={t('acts.deadline.ground')}
            need="required"
            error={faultAt('ground')}
            value={kept.ground || null}
            choices={grounds.map((value) => ({ value, label: t(`acts.deadline.${value}`) }))}
            onChange={(ground) => change({ ground: ground as MoveDraft['ground'] })}
          />
          {kept.ground === 'force_majeure' && date('to', 'to', 'acts.deadline.until', faultAt('to'))}
          {kept.ground === 'decreed_holiday' && (
            <>
              <div className={styles.grid}>
                {date('days', 'first', 'acts.deadline.first', faultAt('days'))}
                {date('days.to', 'last', 'acts.deadline.last', undefined)}
              </div>
              <p className={styles.hint}>{t('acts.deadline.computed')}</p>
            </>
          )}
          <SharedReason faultAt={faultAt} value={kept.reason} onChange={(reason) => change({ reason })} />
        </Sheet>
      )}
    </ActForm>
  )
}
