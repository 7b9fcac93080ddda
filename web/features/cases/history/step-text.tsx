import { listed } from '../../../../contract/listed.ts'
import type { Step } from '../../../../contract/steps.ts'
import { PaperScans } from '../acts/paper-scans.tsx'
import { useCase } from '../room/case-room.tsx'
import { useCaseWords } from '../room/case-words.ts'
import { AttestationDetails } from './attestation-details.tsx'
import styles from './step-text.module.css'
import { useStepWords } from './use-step-words.ts'

/** What happened, in words; the particulars below it. */
export function StepText({ step }: { step: Step }) {
  const { view } = useCase()
  const { t, person } = useCaseWords()
  const lines = useStepWords()(step)
  const { first, entries } = step
  const concerned = [...new Set(entries.flatMap((entry) => entry.personId ?? []))]
  return (
    <div className={styles.step}>
      <p className={styles.what}>
        {t(`history.${first.type}`)}
        {view.persons.length > 1 && concerned.length > 0 && (
          <span className={styles.whom}> · {listed(t, concerned.map(person))}</span>
        )}
      </p>
      {lines.map((line) => (
        <p key={line} className={styles.line}>
          {line}
        </p>
      ))}
      {first.type === 'message_sent' && <a href="#messages">{t('case.history.read')}</a>}
      {first.type === 'note_added' && <a href="#notes">{t('case.history.read')}</a>}
      {first.type === 'paper_reply_recorded' && <PaperScans step={step} />}
      {first.type === 'attestation_given' && <AttestationDetails entries={entries} />}
    </div>
  )
}
