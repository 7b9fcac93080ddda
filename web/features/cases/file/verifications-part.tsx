import type { CaseView } from '../../../../contract/cases.ts'
import { useCase } from '../room/case-room.tsx'
import { useCaseWords } from '../room/case-words.ts'
import { Facts } from './facts.tsx'
import { Part } from './part.tsx'
import styles from './verifications-part.module.css'

/** What the registers were asked and answered; inside the requested State only. */
export function VerificationsPart() {
  const { view } = useCase()
  const { t } = useCaseWords()
  const open = view.verifications.filter((one) => !one.result).length
  return (
    <Part
      anchor="verifications"
      title={t('case.verifications')}
      aside={open > 0 ? t('case.verifications.open', { count: open }) : undefined}
      tone="own"
    >
      <VerificationList />
    </Part>
  )
}

/** Also shown beside a reply that is being proposed. */
export function VerificationList() {
  const { view } = useCase()
  const { t } = useCaseWords()
  if (view.verifications.length === 0) return <p>{t('case.verifications.none')}</p>
  return (
    <ul className={styles.list}>
      {view.verifications.map((one) => (
        <li key={one.requestId}>
          <Verification one={one} />
        </li>
      ))}
    </ul>
  )
}

function Verification({ one }: { one: CaseView['verifications'][number] }) {
  const { view } = useCase()
  const { t, authority, register, person, format } = useCaseWords()
  return (
    <div className={styles.verification}>
      <p className={styles.head}>
        <strong>{register(one.authority, one.register)}</strong>
        <span className={styles.result} data-result={one.result ?? 'open'}>
          {one.result ? t(`history.verification.${one.result}`) : t('case.verification.waiting')}
        </span>
      </p>
      <p className={styles.authority}>{authority(one.authority)}</p>
      {one.finding && <p className={styles.finding}>{one.finding}</p>}
      <Facts
        facts={[
          [t('case.verification.about'), view.persons.length > 1 ? person(one.personId) : null],
          [t('case.verification.question'), one.question],
          [t('case.verification.asked'), format.dateTime(one.askedAt)],
          [t('case.verification.answered'), one.answeredAt && format.dateTime(one.answeredAt)],
        ]}
      />
    </div>
  )
}
