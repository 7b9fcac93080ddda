import { useMemo, useState } from 'react'
import { createFormatter } from '../../../../contract/i18n-format.ts'
import { gapBetween, type Step, stepsOf } from '../../../../contract/steps.ts'
import { stateName } from '../../../ui/state-mark/state-name.ts'
import { Timeline, type TimelineItem } from '../../../ui/timeline/timeline.tsx'
import { Part } from '../file/part.tsx'
import { useCase } from '../room/case-room.tsx'
import { useCaseWords } from '../room/case-words.ts'
import newStyles from '../room/news-line.module.css'
import { keyOfEntry } from '../room/use-news.ts'
import styles from './history-part.module.css'
import { type Kind, kindsOf, ofKind } from './kinds.ts'
import { StepText } from './step-text.tsx'

/** Everything that happened, newest first under its day, with who did it and how long after the step before. */
export function HistoryPart() {
  const { view } = useCase()
  const { t } = useCaseWords()
  const [kind, setKind] = useState<Kind>('all')
  const kinds = kindsOf(view.timeline)
  const item = useItem()
  const steps = stepsOf(view.timeline.filter((entry) => ofKind(entry, kind)))
  const entries = steps.map((step, index) => item(step, steps[index - 1]))
  return (
    <Part anchor="history" title={t('case.history')} aside={view.timeline.length}>
      {kinds.length > 2 && (
        <fieldset className={styles.kinds} data-print="never">
          <legend className="visually-hidden">{t('file.history.show')}</legend>
          {kinds.map((one) => (
            <button
              key={one}
              type="button"
              className={styles.kind}
              aria-pressed={one === kind}
              onClick={() => setKind(one)}
            >
              {t(`file.history.${one}`)}
            </button>
          ))}
        </fieldset>
      )}
      <Timeline key={kind} entries={entries.toReversed()} />
    </Part>
  )
}

/** A step as a line of the history, in both clocks where they differ. */
function useItem(): (step: Step, before: Step | undefined) => TimelineItem {
  const { view, news } = useCase()
  const { t, authority, authorityOf, format, language, otherState } = useCaseWords()
  const zone = authorityOf(view.side === 'requesting' ? view.requestedAuthority : view.requestingAuthority)?.timeZone
  const abroad = useMemo(() => createFormatter(language, t, zone), [language, t, zone])
  return (step, before) => {
    const { first } = step
    const gap = before ? gapBetween(before.first.recordedAt, first.recordedAt) : null
    const found = authorityOf(first.authority)
    // A receipt that the system confirmed was nobody's act, whoever sent the application.
    const bySystem = first.type === 'receipt_confirmed' && first.data.basis !== 'official'
    const there = abroad.time(first.recordedAt)
    return {
      id: `${first.stream} ${first.seq}`,
      at: first.recordedAt,
      ...(there === format.time(first.recordedAt)
        ? {}
        : { there: t('file.time-there', { time: there, place: stateName(t, otherState) }) }),
      who: bySystem ? t('case.by-system') : first.actor,
      authority: !bySystem && found ? { name: authority(first.authority), state: found.state } : null,
      text: step.entries.some((entry) => news.entries.has(keyOfEntry(entry))) ? (
        <NewStep step={step} />
      ) : (
        <StepText step={step} />
      ),
      private: first.stream !== 'shared',
      ...(gap ? { gap: t(`case.gap.${gap.unit}`, { count: gap.count }) } : {}),
    }
  }
}

/** Came after this official last looked. */
function NewStep({ step }: { step: Step }) {
  const { t } = useCaseWords()
  return (
    <>
      <span className={newStyles.mark}>{t('case.news.mark')}</span>
      <StepText step={step} />
    </>
  )
}
