import { listed } from '../../../../contract/listed.ts'
import { serverNow } from '../../../data/server-clock.ts'
import { Facts } from '../../../ui/facts/facts.tsx'
import { stateName } from '../../../ui/state-mark/state-name.ts'
import { ActForm } from '../act/act-form.tsx'
import { Sheet } from '../act/sheet.tsx'
import { useTurn } from '../header/use-turn.ts'
import { waitingFor } from '../now/action-order.ts'
import { useCase } from '../room/case-room.tsx'
import { useCaseWords } from '../room/case-words.ts'
import styles from './acts.module.css'
import { lastReminder } from './last-reminder.ts'

/** The side that waits reminds the other; whoever has something to say sends a message instead. */
export function SendReminder() {
  const { view, pack } = useCase()
  const { t, text, format, otherState } = useCaseWords()
  const turn = useTurn()
  const state = stateName(t, otherState)
  const last = lastReminder(view, serverNow())
  const awaited = waitingFor(view, pack)
    .filter(({ relation }) => relation !== view.side)
    .map(({ action }) => t(`case.waiting.${action}`, { document: text(pack.travelDocument.title) }))
  return (
    <ActForm action="send_reminder" check={() => ({ input: {}, faults: [] })} submit={t('acts.reminder.submit')}>
      {() => (
        <Sheet>
          <Facts
            facts={[
              [t('acts.reminder.to'), turn.whose === 'theirs' ? turn.who : state],
              [t('acts.reminder.waits-for'), listed(t, awaited)],
            ]}
          />
          {last && (
            <p role="status">
              {t('acts.reminder.last', { state, at: format.dateTime(last.at) })}
              {last.again && ` ${t('acts.reminder.again', { at: format.dateTime(last.again) })}`}
            </p>
          )}
          <p className={styles.hint}>{t('acts.reminder.no-text')}</p>
        </Sheet>
      )}
    </ActForm>
  )
}
