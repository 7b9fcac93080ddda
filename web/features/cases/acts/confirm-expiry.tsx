import { Facts } from '../../../ui/facts/facts.tsx'
import { ActForm } from '../act/act-form.tsx'
import { Sheet } from '../act/sheet.tsx'
import { useKept } from '../act/use-kept.ts'
import { useCase } from '../room/case-room.tsx'
import { useCaseWords } from '../room/case-words.ts'
import { DeadlineChoice } from './deadline-choice.tsx'
import { chosenDeadline, readHeld } from './deadline-draft.ts'

/** A period ended in an outage: its end takes effect when both sides say so. */
export function ConfirmExpiry() {
  const { view } = useCase()
  const { t, format } = useCaseWords()
  const [kept, change, clear] = useKept('confirm_expiry', () => ({ deadline: '' }))
  const clocks = view.clocks.filter(({ held }) => held && !held.confirmedBy.includes(view.side))
  const held = chosenDeadline(clocks, kept.deadline)?.held
  return (
    <ActForm
      action="confirm_expiry"
      check={() => readHeld(kept.deadline, clocks, t)}
      submit={t('acts.expiry.submit')}
      confirm={<p>{t('case.confirm.confirm_expiry.text')}</p>}
      clear={clear}
    >
      {(faultAt) => (
        <Sheet>
          <p>{t('acts.expiry.text')}</p>
          <DeadlineChoice
            clocks={clocks}
            value={kept.deadline}
            onChange={(deadline) => change({ deadline })}
            faultAt={faultAt}
          />
          {held && (
            <>
              <Facts
                facts={held.outages.map(({ from, until }) => [
                  t('acts.expiry.outage'),
                  `${format.dateTime(from)} – ${format.dateTime(until)}`,
                ])}
              />
              <p>{t(held.confirmedBy.length > 0 ? 'acts.expiry.other' : 'acts.expiry.first')}</p>
            </>
          )}
        </Sheet>
      )}
    </ActForm>
  )
}
