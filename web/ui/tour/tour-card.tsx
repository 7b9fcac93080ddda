import { Button } from '@mantine/core'
import { useEffect, useId, useRef } from 'react'
import { useSession } from '../../data/session.ts'
import { useT } from '../../i18n/language.tsx'
import { CloseButton } from '../close-button/close-button.tsx'
import { HelpLine } from '../help/help-line.tsx'
import { openHelp } from '../help/help-state.ts'
import styles from './tour.module.css'
import { leaveTour } from './tour-state.ts'
import { usePlace } from './use-place.ts'

type Props = {
  title: string
  text: string
  at: number
  of: number
  target: HTMLElement | null
  /** Where the official may open what is pointed at and go on there. */
  onOpen?: () => void
  onBack?: () => void
  onNext: () => void
}

/** One step beside what it speaks of. The focus stands on the way on, and is free to go anywhere; Escape leaves. */
export function TourCard({ title, text, at, of, target, onOpen, onBack, onNext }: Props) {
  const t = useT()
  const id = useId()
  const card = useRef<HTMLElement>(null)
  const on = useRef<HTMLButtonElement>(null)
  const begun = useRef(false)
  const { practice } = useSession().installation
  const last = at === of
  usePlace(card, target)
  useLeaveByKey(card)
  const opens = onOpen !== undefined
  // Again when what can be opened has come: unless somebody has gone elsewhere meanwhile.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the way on is another one then
  useEffect(() => {
    const { activeElement } = document
    if (activeElement === document.body || card.current?.contains(activeElement) || !begun.current)
      on.current?.focus({ preventScroll: true })
    begun.current = true
  }, [opens])
  const practise = () => {
    leaveTour()
    openHelp()
  }
  return (
    <section
      ref={card}
      role="dialog"
      className={styles.card}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-text`}
      data-print="never"
    >
      <header className={styles.head}>
        <p className={styles.count}>{t('help.tour.step', { at, of })}</p>
        <CloseButton name={t('help.tour.leave')} onClick={leaveTour} />
      </header>
      <h2 id={`${id}-title`}>{title}</h2>
      <p id={`${id}-text`} className={styles.text}>
        <HelpLine line={text} />
      </p>
      <div className={styles.ways}>
        {onOpen && (
          <Button ref={on} size="sm" onClick={onOpen}>
            {t('help.tour.open')}
          </Button>
        )}
        <Button ref={onOpen ? undefined : on} size="sm" variant={onOpen ? 'default' : 'filled'} onClick={onNext}>
          {t(last ? 'help.tour.done' : onOpen ? 'help.tour.without' : 'help.tour.next')}
        </Button>
        {last && practice && (
          <Button size="sm" variant="default" onClick={practise}>
            {t('exercise.title')}
          </Button>
        )}
        {onBack && (
          <button type="button" className={styles.back} onClick={onBack}>
            {t('help.tour.back')}
          </button>
        )}
      </div>
    </section>
  )
}

/** Escape leaves, unless it is the answer to something else that is open: a menu, a dialog, the help. */
function useLeaveByKey(card: { current: HTMLElement | null }): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || document.querySelector('dialog:modal')) return
      const within = document.activeElement?.closest('[role=dialog], [role=menu], aside')
      if (within && within !== card.current) return
      leaveTour()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [card])
}
