import { type ReactNode, useEffect, useState } from 'react'
import { useCaseWords } from './case-words.ts'
import styles from './section-nav.module.css'

/** The parts of the file, always in reach on a wide screen; a strip to push along on a narrow one. */
export function SectionNav({ parts, children }: { parts: readonly string[]; children: ReactNode }) {
  const { t } = useCaseWords()
  const current = useCurrent(parts)
  return (
    <nav className={styles.nav} aria-label={t('case.parts')}>
      <ul>
        {parts.map((part) => (
          <li key={part}>
            <a href={`#${part}`} aria-current={part === current ? 'location' : undefined}>
              {t(`case.part.${part}`)}
            </a>
          </li>
        ))}
      </ul>
      <div className={styles.below}>{children}</div>
    </nav>
  )
}

/** The last part whose beginning has passed the upper third of the window. */
function useCurrent(parts: readonly string[]): string | undefined {
  const names = parts.join(' ')
  const [current, setCurrent] = useState(parts[0])
  useEffect(() => {
    const read = () => {
      const passed = names
        .split(' ')
        .filter((part) => (document.getElementById(part)?.getBoundingClientRect().top ?? Infinity) < innerHeight / 3)
      setCurrent(passed.at(-1) ?? names.split(' ')[0])
    }
    read()
    addEventListener('scroll', read, { passive: true })
    return () => removeEventListener('scroll', read)
  }, [names])
  return current
}
