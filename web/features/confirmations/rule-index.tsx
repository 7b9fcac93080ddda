import { useEffect, useRef } from 'react'
import type { AgreementRule } from '../../../contract/confirmations.ts'
import { useSpoken } from '../../i18n/language.tsx'
import styles from './rules.module.css'
import { StandingDisc } from './standing.tsx'

type Props = {
  rules: readonly AgreementRule[]
  current: AgreementRule
  onOpen: (rule: string) => unknown
}

/** Every rule that is shown, part by part, each with how it stands. */
export function RuleIndex({ rules, current, onOpen }: Props) {
  const { t } = useSpoken()
  const list = useRef<HTMLElement>(null)
  // Where the list scrolls by itself the open rule stays in it; the page never moves for it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: when another rule is opened
  useEffect(() => {
    const own = list.current
    const open = own?.querySelector<HTMLElement>('[aria-current]')
    if (!own || !open || own.scrollHeight <= own.clientHeight) return
    own.scrollTop += open.getBoundingClientRect().top - own.getBoundingClientRect().top - own.clientHeight / 2
  }, [current.key])
  const chapters = Map.groupBy(rules, ({ chapter }) => chapter)
  return (
    <nav ref={list} className={styles.index} aria-label={t('rules.index')}>
      {[...chapters].map(([chapter, own]) => (
        <section key={chapter} aria-labelledby={`rules-${chapter}`}>
          <h2 id={`rules-${chapter}`}>{t(`rules.chapter.${chapter}`)}</h2>
          <ul>
            {own.map((rule) => (
              <li key={rule.key}>
                <button
                  type="button"
                  aria-current={rule === current ? 'true' : undefined}
                  onClick={() => onOpen(rule.key)}
                >
                  <StandingDisc standing={rule.standing} />
                  <span>
                    {rule.title}
                    <span className="visually-hidden">, {t(`rules.standing.${rule.standing}`)}</span>
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  )
}
