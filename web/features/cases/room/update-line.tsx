import { IconRefresh } from '@tabler/icons-react'
import { sameVersion, useCase } from './case-room.tsx'
import { useCaseWords } from './case-words.ts'
import styles from './notices.module.css'

/** A newer version waits: said quietly, and nothing moves until the reader asks for it. */
export function UpdateLine() {
  const { view, latest, showLatest } = useCase()
  const { t, format, authority } = useCaseWords()
  const newer = sameVersion(view, latest)
    ? undefined
    : latest.timeline.findLast(
        (entry) => !view.timeline.some((old) => old.stream === entry.stream && old.seq === entry.seq),
      )
  return (
    <div role="status" data-print="never">
      {newer && (
        <p className={styles.update}>
          <IconRefresh size={17} aria-hidden="true" />
          <span>
            {t('case.updated', {
              who: newer.authority ? authority(newer.authority) : t('history.by_law'),
              at: format.dateTime(newer.recordedAt),
              what: t(`history.${newer.type}`),
            })}
          </span>
          <button type="button" onClick={showLatest}>
            {t('case.updated.show')}
          </button>
        </p>
      )}
    </div>
  )
}
