import { IconCheck, IconLink, IconPrinter } from '@tabler/icons-react'
import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import type { Language } from '../../../contract/i18n.ts'
import type { FiguresAnswer } from '../../../contract/statistics.ts'
import { dimensionWord, type FigureSpeech, periodWord } from '../../../contract/statistics-words.ts'
import { countingRules } from '../../../domain/statistics/measures.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { withinSentence } from '../../i18n/within-sentence.ts'
import styles from './answer.module.css'
import type { ChartKind } from './chart/model.ts'
import { Definition } from './definition.tsx'
import { DownloadFigures } from './exports/download-figures.tsx'
import { DrawnBlock, HiddenNotes, Remarks, useKinds, useYearBefore } from './figure-block.tsx'
import { FigureValue } from './figure-value.tsx'
import { FiguresTable } from './figures-table.tsx'
import { askedBy, casesBehind, permanent, type Question } from './question.ts'
import shared from './statistics.module.css'
import { toldOf } from './use-told.ts'
import { useValues } from './use-values.ts'

type Props = {
  question: Question
  answer: FiguresAnswer
  speech: FigureSpeech
  onChart: (kind: ChartKind) => void
}

/** The figures that were asked for: what they count, the chart, the table, and what one may do with them. */
export function Answer({ question, answer, speech, onChart }: Props) {
  const { t, format, language } = useSpoken()
  const { unit } = useValues()
  const told = toldOf(answer.period, format.dayOf(answer.countedUntil), speech)
  const { kinds, kind } = useKinds(answer, question.chart)
  const before = useYearBefore(question, told)
  const title = titleOf(answer, speech, language)
  const cases = answer.mayOpenCases
    ? (cell: Readonly<Record<string, string>>) => casesBehind(question, cell)
    : undefined
  const nothing = answer.whole.count === 0 && !answer.whole.hidden && answer.figures.every(({ count }) => count === 0)
  return (
    <article className={styles.answer} aria-labelledby="insights-answer">
      <header className={styles.answerHead}>
        <div>
          <h2 id="insights-answer">{title}</h2>
          <p className={shared.quiet}>{t('insights.in-unit', { unit: unit(answer.unit) })}</p>
        </div>
        <p className={styles.whole}>
          <FigureValue figure={answer.whole} formula={answer.formula} cases={cases?.({})} />
          {answer.by.length > 0 && (
            <span className={styles.ofWhat}>
              {t(answer.formula === 'stock' && answer.by.includes('month') ? 'insights.at-end' : 'insights.whole')}
            </span>
          )}
        </p>
      </header>
      <Remarks remarks={answer.remarks} />
      {!nothing && answer.by.length > 0 && (
        <>
          {kinds.length > 1 && (
            <fieldset className={styles.kinds} data-print="never">
              <legend className="visually-hidden">{t('insights.chart')}</legend>
              {kinds.map((one) => (
                <label key={one}>
                  <input type="radio" name="chart" checked={one === kind} onChange={() => onChart(one)} />{' '}
                  {t(`insights.chart.${one}`)}
                </label>
              ))}
            </fieldset>
          )}
          <DrawnBlock
            title={title}
            unit={unit(answer.unit)}
            period={periodWord(answer.periodText, speech)}
            table={answer}
            told={told}
            chart={kind}
            before={kind === 'bars' ? null : before}
            shows="both"
          >
            <FiguresTable
              caption={title}
              unit={unit(answer.unit)}
              table={answer}
              whole={answer.whole}
              exact={answer.base === null}
              told={told}
              speech={speech}
              cases={cases}
            />
          </DrawnBlock>
        </>
      )}
      <HiddenNotes figures={[...answer.figures, answer.whole]} threshold={answer.threshold} />
      <Definition measure={answer.measure} />
      <CountingRules />
      <p className={shared.note}>
        {t('insights.counted-until', { at: format.dateTime(answer.countedUntil), version: answer.version })}
      </p>
      <Tools question={question} />
    </article>
  )
}

function CountingRules() {
  const { t } = useSpoken()
  return (
    <details className={styles.rules}>
      <summary>{t('statistics.rules.title')}</summary>
      <ul>
        {countingRules.map((rule) => (
          <li key={rule}>{t(`statistics.rules.${rule}`)}</li>
        ))}
      </ul>
    </details>
  )
}

function Tools({ question }: Pick<Props, 'question'>) {
  const { t } = useSpoken()
  const router = useRouter()
  const [copied, setCopied] = useState<string | null>(null)
  const address = location.origin + router.buildLocation({ to: '/insights/explore', search: permanent(question) }).href
  const copy = () =>
    void navigator.clipboard.writeText(address).then(
      () => setCopied(address),
      // Pages over plain http have no clipboard: the address of the browser says the same.
      () => setCopied(null),
    )
  return (
    <>
      <div className={styles.tools} data-print="never">
        <button type="button" className={shared.tool} onClick={copy}>
          {copied === address ? <IconCheck size={18} aria-hidden="true" /> : <IconLink size={18} aria-hidden="true" />}
          {t(copied === address ? 'insights.copied' : 'insights.copy')}
        </button>
        <DownloadFigures asked={askedBy(question)} />
        <button type="button" className={shared.tool} onClick={() => window.print()}>
          <IconPrinter size={18} aria-hidden="true" />
          {t('insights.print')}
        </button>
        <span role="status" className="visually-hidden">
          {copied === address ? t('insights.copied') : ''}
        </span>
      </div>
      <p className={styles.paperAddress}>{address}</p>
    </>
  )
}

/** `Persons refused, 2025, by ground, sex` */
export function titleOf(
  { measure, by, periodText }: Pick<FiguresAnswer, 'measure' | 'by' | 'periodText'>,
  speech: FigureSpeech,
  language: Language,
): string {
  const { t } = speech
  const measured = { title: t(`statistics.${measure}.title`), period: periodWord(periodText, speech) }
  if (by.length === 0) return t('insights.sentence', measured)
  const words = by.map((one) => withinSentence(dimensionWord(speech, one), language)).join(', ')
  return t('insights.sentence.by', { ...measured, by: words })
}
