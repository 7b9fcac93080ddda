import { listed } from '../../../../contract/listed.ts'
import type { RegisterState } from '../../../../contract/registers.ts'
import { Facts } from '../../../ui/facts/facts.tsx'
import { useCaseWords } from '../room/case-words.ts'
import { faultSentence } from './register-fault.ts'
import styles from './register-state.module.css'

/** What the connected register says by itself, beside the question: how far it is, and what follows from it. */
export function RegisterStateLine({ one, answered }: { one: RegisterState; answered: boolean }) {
  const { t, format } = useCaseWords()
  const time = (moment: string | null) => (moment ? format.dateTime(moment) : null)
  const source =
    one.source && one.asOf ? t('connected.as-of', { source: one.source, date: format.date(one.asOf) }) : one.source
  return (
    <div className={styles.state} data-state={one.state}>
      <p className={styles.said}>
        {saidBy(one, t)} {one.fault && one.state !== 'answered' && faultSentence(one.fault, t)}
      </p>
      {!answered && one.state !== 'waiting' && one.state !== 'asked' && (
        <p className={styles.follows}>{t(`connected.do.${one.state}`)}</p>
      )}
      <Facts
        facts={[
          [t('connected.source'), source],
          [t('connected.asked'), one.state === 'answered' ? null : time(one.askedAt)],
          [t('connected.attempts'), one.state === 'failed' || one.state === 'given_up' ? one.attempts : null],
          [t('connected.next'), one.state === 'failed' ? time(one.nextAttemptAt) : null],
          [t('connected.answered'), time(one.answeredAt)],
          [t('connected.references'), listed(t, one.references)],
        ]}
      />
    </div>
  )
}

function saidBy({ outcome, reason, state }: RegisterState, t: ReturnType<typeof useCaseWords>['t']): string {
  if (reason) return t(`connected.reason.${reason}`)
  if (outcome) return t(`connected.outcome.${outcome}`)
  return t(`connected.state.${state === 'answered' ? 'asked' : state}`)
}
