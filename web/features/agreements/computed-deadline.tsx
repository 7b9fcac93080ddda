import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useRef } from 'react'
import type { DeadlineAnswer } from '../../../contract/agreements.ts'
import { useFormat, useT } from '../../i18n/language.tsx'
import { printPart } from '../../ui/deadline/print-part.ts'
import { CertaintyMark } from '../../ui/evidence/certainty-mark.tsx'
import styles from './compute-deadline.module.css'

type Props = { answer: DeadlineAnswer; title: string; state: string }

export function ComputedDeadline({ answer, title, state }: Props) {
  const t = useT()
  const format = useFormat()
  const sheet = useRef<HTMLDivElement>(null)
  return (
    <div ref={sheet} className={styles.result} aria-live="polite">
      <p className={styles.what}>
        {title}, {state}
      </p>
      <p className={styles.due}>
        <time dateTime={answer.due}>{format.dateWithWeekday(answer.due)}</time>
      </p>
      {answer.endsAt && <p>{t('ui.deadline.ends-at', { at: format.dateTime(answer.endsAt) })}</p>}
      {answer.alternative && (
        <p>{t('ui.deadline.alternative', { earlier: format.date(answer.remindOn), later: format.date(answer.due) })}</p>
      )}
      {answer.provisional && <p>{t('ui.deadline.provisional')}</p>}
      <p>
        <strong>{t('ui.deadline.if-passed')}:</strong> {t(`agreements.effect.${answer.effect}`)}{' '}
        {answer.reliance === 'confirmed' ? (
          t('agreement.relied.confirmed')
        ) : (
          <CertaintyMark certainty={answer.certainty} />
        )}
      </p>
      <ol className={styles.sentences}>
        {answer.explanation.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ol>
      <Button
        variant="default"
        leftSection={<IconPrinter size={18} aria-hidden="true" />}
        onClick={() => sheet.current && printPart(sheet.current)}
      >
        {t('ui.deadline.print')}
      </Button>
    </div>
  )
}
