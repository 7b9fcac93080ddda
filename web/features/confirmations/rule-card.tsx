import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import type { AgreementRule, AgreementRules } from '../../../contract/confirmations.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { CertaintyMark } from '../../ui/evidence/certainty-mark.tsx'
import { Facts, fact } from '../../ui/facts/facts.tsx'
import { History } from './history.tsx'
import styles from './rules.module.css'
import { Say } from './say.tsx'
import { SourceText } from './source-text.tsx'
import { StandingMark } from './standing.tsx'
import { Statements } from './statements.tsx'
import type { Walk } from './use-walk.ts'

type Props = {
  agreementId: string
  found: AgreementRules
  rule: AgreementRule
  walk: Walk
  place: { number: number; of: number }
}

/** One rule: what it says, where that was read, what both States say of it, and what can be said. */
export function RuleCard({ agreementId, found, rule, walk, place }: Props) {
  const { t } = useSpoken()
  const heading = useRef<HTMLHeadingElement>(null)
  const pair = { requesting: found.requesting, requested: found.requested }
  const { walked } = walk
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each rule; the card is made anew for the next one
  useEffect(() => {
    if (walked()) heading.current?.focus()
  }, [])
  return (
    <article className={styles.card} aria-labelledby="rule-title">
      <div className={styles.walk}>
        <p className={styles.quiet}>
          {t(`rules.chapter.${rule.chapter}`)} · {t('rules.place', place)}
        </p>
        <div className={styles.acts}>
          <Button variant="default" size="compact-md" disabled={!walk.before} onClick={() => walk.before?.()}>
            {t('rules.before')}
          </Button>
          <Button variant="default" size="compact-md" disabled={!walk.next} onClick={() => walk.next?.()}>
            {t('rules.next')}
          </Button>
        </div>
      </div>
      <header className={styles.head}>
        <h2 id="rule-title" ref={heading} tabIndex={-1}>
          {rule.title}
        </h2>
        <StandingMark standing={rule.standing} />
      </header>
      <p className={styles.says}>{rule.says}</p>
      <Facts
        look="beside"
        facts={[
          fact(t('rules.runs-out'), rule.effect),
          fact(t('rules.article'), rule.article ? <span lang="en">{rule.article}</span> : t('rules.no-article')),
          fact(
            t('rules.source'),
            <>
              <SourceText text={rule.source} />
              {rule.note && (
                <span className={styles.note} lang="en">
                  {rule.note}
                </span>
              )}
              {rule.checked && <span className={styles.note}>{rule.checked}</span>}
            </>,
          ),
          fact(
            t('rules.certainty'),
            <>
              <CertaintyMark certainty={rule.certainty} />
              <span className={styles.note}>{t(`agreements.certainty.${rule.certainty}.meaning`)}</span>
            </>,
          ),
        ]}
      />
      <Statements rule={rule} pair={pair} own={found.side} />
      {found.speaks && <Say agreementId={agreementId} found={found} rule={rule} onSaid={walk.onwards} />}
      <History agreementId={agreementId} pair={pair} rule={rule} />
    </article>
  )
}
