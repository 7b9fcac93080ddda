import { type RefObject, useEffect, useState } from 'react'
import { isReconsidered } from '../../../../contract/consent.ts'
import { daysToShow } from '../../../ui/deadline/deadline-view.ts'
import { LeftMark } from '../../../ui/deadline/left-mark.tsx'
import { ownLanguage } from '../../../ui/person/own-language.ts'
import { Reference } from '../../../ui/reference/reference.tsx'
import { StageBadge } from '../../../ui/stage/stage-badge.tsx'
import { TurnMarker } from '../../../ui/turn/turn-marker.tsx'
import { useCase } from '../room/case-room.tsx'
import { fullName, principalOf, useCaseWords } from '../room/case-words.ts'
import styles from './case-strip.module.css'
import { useTurn } from './use-turn.ts'

/**
 * Whose file this is, while one reads further down. It repeats the head of the page for the eyes alone: readers of the
 * screen have the head itself, so nothing in it takes the focus.
 */
export function CaseStrip({ head }: { head: RefObject<HTMLElement | null> }) {
  const { view } = useCase()
  const { t, text } = useCaseWords()
  const turn = useTurn()
  const away = useIsAway(head)
  const principal = principalOf(view)
  const next = view.clocks.find((clock) => !clock.standingSince)
  return (
    <div className={styles.strip} data-away={away || undefined} data-print="never" aria-hidden="true">
      <div className={styles.bar}>
        <strong className={styles.name}>{principal ? fullName(principal, t('ui.person.no-name')) : ''}</strong>
        {principal?.ownScript && (
          <bdi className={styles.own} lang={ownLanguage(principal.nationality)} translate="no">
            {principal.ownScript}
          </bdi>
        )}
        <span className={styles.reference}>
          <Reference>{view.reference}</Reference>
        </span>
        <span className={styles.stage}>
          <StageBadge stage={view.stage} reconsidered={isReconsidered(view)} />
        </span>
        <span className={styles.turn}>
          <TurnMarker turn={turn} />
        </span>
        {next && (
          <span className={styles.clock}>
            <span className={styles.title}>{text(next.title)}</span> <LeftMark days={daysToShow(next)} />
          </span>
        )}
      </div>
    </div>
  )
}

/** Whether the element has left the window at its upper edge. */
function useIsAway(element: RefObject<HTMLElement | null>): boolean {
  const [away, setAway] = useState(false)
  useEffect(() => {
    if (!element.current) return
    const observer = new IntersectionObserver(([entry]) => {
      if (entry) setAway(!entry.isIntersecting && entry.boundingClientRect.top < 0)
    })
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [element])
  return away
}
