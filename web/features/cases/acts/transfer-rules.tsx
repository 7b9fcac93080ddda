import type { PersonView } from '../../../../contract/cases.ts'
import { LeftMark } from '../../../ui/deadline/left-mark.tsx'
import { Facts } from '../../../ui/facts/facts.tsx'
import { stateName } from '../../../ui/state-mark/state-name.ts'
import { Part } from '../file/part.tsx'
import { useCase } from '../room/case-room.tsx'
import { useCaseWords } from '../room/case-words.ts'
import styles from './acts.module.css'

/** Between which days the transfer may lie, and how long before it notice is due. */
export function TransferRules({ travellers }: { travellers: readonly PersonView[] }) {
  const { view, pack } = useCase()
  const { t, text, person, format } = useCaseWords()
  // The window is the pack's clock that only the transfer itself stops.
  const rules = pack.clocks.filter((one) => one.starts === 'agreed' && one.stops.includes('transferred'))
  const window = view.clocks.find((clock) => rules.some((rule) => rule.id === clock.id))
  const { period, calendar } = pack.transferNotice
  const state = stateName(t, calendar === 'requesting' ? view.requestingState : view.requestedState)
  return (
    <Part anchor="rules" title={t('case.transfer.rules')}>
      {window && (
        <div>
          <p>
            <strong>{t('case.transfer.window', { date: format.date(window.due) })}</strong>
          </p>
          <LeftMark days={window.daysLeft} />
        </div>
      )}
      <p>
        {period
          ? t('case.transfer.notice', { period: t('time.period', { unit: period.unit, amount: period.amount }), state })
          : t('case.transfer.notice-no-time')}
      </p>
      {period && <p className={styles.hint}>{t('case.transfer.notice-short')}</p>}
      <Facts
        facts={travellers.map((one) => [
          person(one.personId),
          one.travelDocument
            ? t('case.transfer.document-until', {
                document: text(pack.travelDocument.title),
                date: format.date(one.travelDocument.validUntil),
              })
            : pack.fallbackDocument && one.fallbackDocument
              ? text(pack.fallbackDocument.title)
              : t('case.transfer.no-document'),
        ])}
      />
    </Part>
  )
}
