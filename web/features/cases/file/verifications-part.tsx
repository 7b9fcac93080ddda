import type { CaseView } from '../../../../contract/cases.ts'
import type { Translate } from '../../../../contract/i18n.ts'
import { useCase } from '../room/case-room.tsx'
import { useCaseWords } from '../room/case-words.ts'
import { Facts } from './facts.tsx'
import { Part } from './part.tsx'
import styles from './verifications-part.module.css'

/** What the registers were asked and answered; inside the requested State only. */
export function VerificationsPart() {
  const { view } = useCase()
  const { t } = useCaseWords()
  const open = view.verifications.filter((one) => !one.result && !one.recalled).length
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
  const open = !one.result && !one.recalled
  return (
    <div className={styles.verification}>
      <p className={styles.head}>
        <strong>{register(one.authority, one.register)}</strong>
        <span className={styles.result} data-result={one.result ?? (one.recalled ? 'recalled' : 'open')}>
          {stateOf(one, t)}
        </span>
      </p>
      <p className={styles.authority}>{authority(one.authority)}</p>
      {one.finding && <p className={styles.finding}>{one.finding}</p>}
      <Facts
        facts={[
          [t('case.verification.about'), view.persons.length > 1 ? person(one.personId) : null],
          [t('case.verification.question'), one.question],
          [t('case.verification.asked'), format.dateTime(one.askedAt)],
          [t('case.verification.handed'), one.handedFrom && authority(one.handedFrom)],
          [t('case.verification.wanted'), open && one.wantedBy ? format.date(one.wantedBy) : null],
          [t('case.verification.reminded'), open && one.remindedAt ? format.dateTime(one.remindedAt) : null],
          [t('case.verification.recalled'), one.recalled && t(`history.recall.${one.recalled}`)],
          [t('case.verification.reference'), one.reference],
          [t('case.verification.answered'), one.answeredAt && format.dateTime(one.answeredAt)],
        ]}
      />
      {one.answers > 1 && (
        <p className={styles.authority}>{t('case.verification.corrected', { count: one.answers - 1 })}</p>
      )}
    </div>
  )
}

function stateOf({ result, recalled }: CaseView['verifications'][number], t: Translate): string {
  if (result) return t(`history.verification.${result}`)
  return recalled ? t('case.verification.recalled') : t('case.verification.waiting')
}
