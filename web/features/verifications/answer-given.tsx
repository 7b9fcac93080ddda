import { Button } from '@mantine/core'
import { listed } from '../../../contract/listed.ts'
import type { VerificationFile } from '../../../contract/work.ts'
import { useFormat, useT } from '../../i18n/language.tsx'
import { Section } from '../../ui/section/section.tsx'
import { ResultMark } from './result-mark.tsx'
import styles from './verification-page.module.css'

type Props = {
  file: VerificationFile
  /** Typed here and never sent, because a colleague answered first. */
  unsent: string
  forget: () => void
  /** Opens the form for an answer that takes the place of this one. */
  onCorrect: () => void
}

export function AnswerGiven({ file, unsent, forget, onCorrect }: Props) {
  const t = useT()
  const format = useFormat()
  return (
    <Section title={t('verification.answer')}>
      <div className={styles.given}>
        {file.answers.map((answer, index) => (
          <div key={answer.answeredAt} className={index > 0 ? styles.earlier : styles.given}>
            {index > 0 && <p className={styles.quiet}>{t('verification.earlier')}</p>}
            <p>
              <ResultMark result={answer.result} />
              <br />
              {t(`verification.result.${answer.result}.meaning`)}
            </p>
            {answer.correction && <p className={styles.said}>{answer.correction}</p>}
            {answer.finding && <p className={styles.said}>{answer.finding}</p>}
            {answer.reference && (
              <p>
                {t('verification.reference')}: <strong>{answer.reference}</strong>
              </p>
            )}
            {answer.shown && (
              <p>
                {t('verification.shown-name')}:{' '}
                <strong>
                  <bdi translate="no">
                    {listed(t, [answer.shown.name, answer.shown.birthDate && format.date(answer.shown.birthDate)])}
                  </bdi>
                </strong>
              </p>
            )}
            {answer.scans.map((scan, number) => (
              <p key={scan.documentId}>
                <a href={`/api/v1/cases/${file.caseId}/documents/${scan.documentId}`} target="_blank" rel="noreferrer">
                  {t('verification.scan', { number: number + 1 })}
                </a>
              </p>
            ))}
            <p className={styles.quiet} {...(index === 0 ? { role: 'status' } : {})}>
              {t('verification.answered-at', { time: format.dateTime(answer.answeredAt) })}
              {answer.by && `, ${answer.by}`}
            </p>
          </div>
        ))}
        <Button variant="default" className={styles.send} onClick={onCorrect}>
          {t('verification.correct')}
        </Button>
        {unsent && (
          <div className={styles.unsent}>
            <p>{t('verification.unsent')}</p>
            <p className={styles.said}>{unsent}</p>
            <Button variant="default" onClick={forget}>
              {t('verification.unsent.discard')}
            </Button>
          </div>
        )}
      </div>
    </Section>
  )
}
