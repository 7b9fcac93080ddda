import type { CaseView } from '../../../../contract/cases.ts'
import { listed } from '../../../../contract/listed.ts'
import { Facts } from '../../../ui/facts/facts.tsx'
import { useCase } from '../room/case-room.tsx'
import { useCaseWords } from '../room/case-words.ts'
import { Part } from './part.tsx'
import styles from './transfers-part.module.css'

export function TransfersPart() {
  const { view } = useCase()
  const { t } = useCaseWords()
  return (
    <Part anchor="transfers" title={t('case.transfers')}>
      <ul className={styles.transfers}>
        {view.transfers.toReversed().map((transfer) => (
          <li key={transfer.transferId} data-state={transfer.state}>
            <Transfer transfer={transfer} />
          </li>
        ))}
      </ul>
    </Part>
  )
}

/** One journey: when, how, with whom, and what became of it. */
export function Transfer({ transfer }: { transfer: CaseView['transfers'][number] }) {
  const { view, pack } = useCase()
  const { t, format, person, crossingPoint, title } = useCaseWords()
  return (
    <div className={styles.transfer}>
      <p className={styles.head}>
        <strong>
          {format.dateWithWeekday(transfer.date)}, {transfer.time}
        </strong>
        <span>{t(`case.transfer.state.${transfer.state}`)}</span>
      </p>
      <Facts
        facts={[
          [t('case.transfer.means'), transfer.means && t(`case.transfer.means.${transfer.means}`)],
          [t('case.transfer.flight'), transfer.flight],
          [t('case.transfer.departure'), transfer.departure],
          [t('case.transfer.crossing-point'), crossingPoint(transfer.crossingPoint)],
          [t('case.transfer.escorts'), transfer.escorts === 0 ? t('case.transfer.no-escorts') : transfer.escorts],
          [t('case.transfer.medical-escort'), transfer.medicalEscort ? t('case.yes') : null],
          [t('case.transfer.travellers'), view.persons.length > 1 ? listed(t, transfer.personIds.map(person)) : null],
        ]}
      />
      {transfer.shortNotice && <p className={styles.short}>{t('case.transfer.short-notice')}</p>}
      {transfer.needs.map((need) => (
        <p key={need.personId} className={styles.need}>
          <strong>{t('case.transfer.needs-of', { name: person(need.personId) })}</strong> {need.text}
        </p>
      ))}
      {transfer.failure && (
        <p>
          <strong>{title(pack.transferFailureReasons, transfer.failure.reason)}</strong>
          {transfer.failure.text && <span className={styles.words}> {transfer.failure.text}</span>}
        </p>
      )}
    </div>
  )
}
