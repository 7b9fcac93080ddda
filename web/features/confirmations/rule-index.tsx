import type { AgreementRule, AgreementRules } from '../../../contract/confirmations.ts'
import { useSpoken } from '../../i18n/language.tsx'
import styles from './rules.module.css'
import { StandingDisc } from './standing.tsx'

type Props = {
  rules: readonly AgreementRule[]
  current: AgreementRule
  found: AgreementRules
  onOpen: (rule: string) => unknown
}

/** Every rule that is shown, part by part, each with how it stands. */
export function RuleIndex({ rules, current, found, onOpen }: Props) {
  const { t } = useSpoken()
  const chapters = Map.groupBy(rules, ({ chapter }) => chapter)
  return (
    <nav className={styles.index} aria-label={t('rules.index')}>
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
      <p className="visually-hidden">{t('agreement.version', { version: found.agreement.version })}</p>
    </nav>
  )
}
