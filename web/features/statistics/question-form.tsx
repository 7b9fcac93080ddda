import type { MeasuresAnswer } from '../../../contract/statistics.ts'
import { dimensionWord, type FigureSpeech } from '../../../contract/statistics-words.ts'
import type { Dimension } from '../../../domain/statistics/fact.ts'
import type { PlainDate } from '../../../domain/time/plain-date.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { SelectControl } from '../../ui/control/controls.tsx'
import { FieldFrame } from '../../ui/field/field-frame.tsx'
import { AgreementField } from './agreement-field.tsx'
import { FiltersField } from './filters-field.tsx'
import { MeasureChoice } from './measure-choice.tsx'
import { PeriodField } from './period-field.tsx'
import styles from './question.module.css'
import type { Question } from './question.ts'

type Props = {
  question: Question
  answer: MeasuresAnswer
  speech: FigureSpeech
  today: PlainDate
  onChange: (question: Question) => void
}

/** What is asked; every choice takes effect at once and stands in the address. */
export function QuestionForm({ question, answer, speech, today, onChange }: Props) {
  const { t } = useSpoken()
  const { counted, measure, by } = question
  const most = counted.controlled ? Math.min(answer.most.by, answer.most.controlledDimensions) : answer.most.by
  const setBy = (index: number, value: string) =>
    onChange({
      ...question,
      by: [...by.slice(0, index), ...(value ? [value as Dimension] : []), ...by.slice(index + 1)],
    })
  return (
    <form className={styles.form} aria-label={t('insights.question')} onSubmit={(event) => event.preventDefault()}>
      <div className={`${styles.fields} ${styles.chosenOf}`}>
        <AgreementField
          agreements={answer.agreements}
          chosen={counted}
          onChange={(next) => onChange({ ...question, counted: next, only: {} })}
        />
        <MeasureChoice
          measures={answer.measures.filter(({ sides }) => sides.includes(counted.side))}
          chosen={measure}
          onChoose={(next) => onChange({ ...question, measure: next, version: undefined })}
        />
      </div>
      <div className={styles.fields}>
        <PeriodField
          period={question.period}
          inForceFrom={counted.inForceFrom}
          today={today}
          onChange={(period) => onChange({ ...question, period })}
        />
        {Array.from({ length: Math.min(most, by.length + 1) }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the first, second and third breakdown are places, not things
          <FieldFrame key={index} label={t(`insights.by.${index + 1}`)}>
            {(field) => (
              <SelectControl
                {...field}
                value={by[index] ?? ''}
                onChange={(event) => setBy(index, event.currentTarget.value)}
              >
                <option value="">{t('insights.by.none')}</option>
                {measure.dimensions
                  .filter((one) => one === by[index] || !by.includes(one))
                  .map((one) => (
                    <option key={one} value={one}>
                      {dimensionWord(speech, one)}
                    </option>
                  ))}
              </SelectControl>
            )}
          </FieldFrame>
        ))}
        <FiltersField
          several={counted.controlled ? by : null}
          dimensions={measure.dimensions}
          only={question.only}
          speech={speech}
          onChange={(only) => onChange({ ...question, only })}
        />
      </div>
    </form>
  )
}
