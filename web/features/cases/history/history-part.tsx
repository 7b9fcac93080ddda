import { useMemo, useState } from 'react'
import { createFormatter } from '../../../../contract/i18n-format.ts'
import { gapBetween, type Step, stepsOf } from '../../../../contract/steps.ts'
import { stateName } from '../../../ui/state-mark/state-name.ts'
import { Timeline, type TimelineItem } from '../../../ui/timeline/timeline.tsx'
import { Part } from '../file/part.tsx'
import { useCase } from '../room/case-room.tsx'
import { useCaseWords } from '../room/case-words.ts'
import newStyles from '../room/news-line.module.css'
import { firstNews } from '../room/news-line.tsx'
import { keyOfEntry } from '../room/use-news.ts'
import styles from './history-part.module.css'
import { type Kind, kindsOf, ofKind } from './kinds.ts'
import { StepText } from './step-text.tsx'

/** Everything that happened, newest first under its day, with who did it and how long after the step before. */
export function HistoryPart() {
  const { view, news } = useCase()
  const { t } = useCaseWords()
  const [kind, setKind] = useState<Kind>('all')
  const kinds = kindsOf(view.timeline)
  const item = useItem()
  const steps = stepsOf(view.timeline.filter((entry) => ofKind(entry, kind)))
  const newest = steps.findLast((step) => isNews(step, news.entries))
  const entries = steps.map((step, index) => item(step, steps[index - 1], step === newest))
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
function useItem(): (step: Step, before: Step | undefined, newest: boolean) => TimelineItem {
  const { view, news } = useCase()
  const { t, authority, authorityOf, format, language, otherState } = useCaseWords()
  const zone = authorityOf(view.side === 'requesting' ? view.requestedAuthority : view.requestingAuthority)?.timeZone
  const abroad = useMemo(() => createFormatter(language, t, zone), [language, t, zone])
  return (step, before, newest) => {
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
      text: isNews(step, news.entries) ? <NewStep step={step} newest={newest} /> : <StepText step={step} />,
      private: first.stream !== 'shared',
      ...(gap ? { gap: t(`case.gap.${gap.unit}`, { count: gap.count }) } : {}),
    }
  }
}

function isNews({ entries }: Step, news: ReadonlySet<string>): boolean {
  return entries.some((entry) => news.has(keyOfEntry(entry)))
}

/** Came after this official last looked; the line above the file leads to the newest. */
function NewStep({ step, newest }: { step: Step; newest: boolean }) {
  const { t } = useCaseWords()
  return (
    <div id={newest ? firstNews : undefined} className={styles.news}>
      <span className={newStyles.mark}>{t('case.news.mark')}</span>
      <StepText step={step} />
    </div>
  )
}
