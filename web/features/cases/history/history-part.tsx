import { Timeline, type TimelineItem } from '../../../ui/timeline/timeline.tsx'
import { Part } from '../file/part.tsx'
import { useCase } from '../room/case-room.tsx'
import { useCaseWords } from '../room/case-words.ts'
import { gapBetween, stepsOf } from './group-entries.ts'
import { StepText } from './step-text.tsx'

/** Everything that happened, newest first, with who did it and how long after the step before. */
export function HistoryPart() {
  const { view } = useCase()
  const { t, authority, authorityOf } = useCaseWords()
  const steps = stepsOf(view.timeline)
  const entries = steps.map((step, index): TimelineItem => {
    const { first } = step
    const before = steps[index - 1]?.first.recordedAt
    const gap = before ? gapBetween(before, first.recordedAt) : null
    const found = authorityOf(first.authority)
    // A receipt that the system confirmed was nobody's act, whoever sent the application.
    const bySystem = first.type === 'receipt_confirmed' && first.data.basis !== 'official'
    return {
      id: `${first.stream} ${first.seq}`,
      at: first.recordedAt,
      who: bySystem ? t('case.by-system') : first.actor,
      authority: !bySystem && found ? { name: authority(first.authority), state: found.state } : null,
      text: <StepText step={step} />,
      private: first.stream !== 'shared',
      ...(gap ? { gap: t(`case.gap.${gap.unit}`, { count: gap.count }) } : {}),
    }
  })
  return (
    <Part anchor="history" title={t('case.history')}>
      <Timeline entries={entries.toReversed()} first={entries.length} />
    </Part>
  )
}
