import { Button } from '@mantine/core'
import type { VerificationFile } from '../../../contract/work.ts'
import { useFormat, useT } from '../../i18n/language.tsx'
import { Section } from '../../ui/section/section.tsx'
import { type Result, ResultMark } from './result-mark.tsx'
import styles from './verification-page.module.css'

type Props = {
  file: VerificationFile
  /** Typed here and never sent, because a colleague answered first. */
  unsent: string
  forget: () => void
}

export function AnswerGiven({ file, unsent, forget }: Props) {
  const t = useT()
  const format = useFormat()
  const result = file.result as Result
  return (
    <Section title={t('verification.answer')}>
      <div className={styles.given}>
        <p>
          <ResultMark result={result} />
          <br />
          {t(`verification.result.${result}.meaning`)}
        </p>
        {file.finding && <p className={styles.said}>{file.finding}</p>}
        {file.answeredAt && (
          <p className={styles.quiet} role="status">
            {t('verification.answered-at', { time: format.dateTime(file.answeredAt) })}
          </p>
        )}
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
