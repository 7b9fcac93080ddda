import { type ReactNode, useId } from 'react'
import { stateName } from '../../../ui/state-mark/state-name.ts'
import { useCaseWords } from '../room/case-words.ts'
import { OwnMark } from './own-mark.tsx'
import styles from './part.module.css'

type Props = {
  /** Its place in the navigation of the page. */
  anchor: string
  title: string
  aside?: ReactNode
  /** `own` never crosses to the other State; `notes` are tinted besides, because that is where one writes freely. */
  tone?: 'shared' | 'own' | 'notes'
  children: ReactNode
}

/** One part of the file. */
export function Part({ anchor, title, aside, tone = 'shared', children }: Props) {
  const id = useId()
  const { t, otherState } = useCaseWords()
  return (
    <section id={anchor} className={styles.part} data-tone={tone} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id}>{title}</h2>
        {aside && <div className={styles.aside}>{aside}</div>}
        {tone !== 'shared' && <OwnMark text={t('case.never-seen', { state: stateName(t, otherState) })} />}
      </div>
      {children}
    </section>
  )
}
