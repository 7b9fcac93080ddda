import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { QualityRuleList } from '../../../contract/quality.ts'
import { periodWord } from '../../../contract/statistics-words.ts'
import { qualityDimensions } from '../../../domain/quality/rule.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { ProblemNotice } from '../../ui/problem/problem-notice.tsx'
import { Section } from '../../ui/section/section.tsx'
import styles from './quality.module.css'
import { rulesQuery } from './queries.ts'
import { SeverityMark } from './severity-mark.tsx'

/** Every rule with why it is there, how to mend what it finds, and how often that is. */
export function RuleList({ works }: { works: boolean }) {
  const { t, format } = useSpoken()
  const rules = useQuery(rulesQuery)
  if (rules.error) return <ProblemNotice error={rules.error} onRetry={() => void rules.refetch()} />
  if (!rules.data) return <p role="status">{t('quality.loading')}</p>
  const { items, month } = rules.data
  const counted = works || month !== null
  return (
    <>
      <p className={styles.lead}>{t('quality.rules.lead', { count: items.length })}</p>
      {!works && (
        <p className={styles.lead}>
          {month === null
            ? t('quality.rules.no-month')
            : t('quality.rules.month', { month: periodWord(month, { t, format }) })}
        </p>
      )}
      {qualityDimensions.map((dimension) => (
        <Section key={dimension} title={t(`quality.dimension.${dimension}`)}>
          <ul className={styles.rules}>
            {items
              .filter((one) => one.dimension === dimension)
              .toSorted((a, b) => (b.open ?? 1) - (a.open ?? 1))
              .map((one) => (
                <li key={one.rule}>
                  <Rule rule={one} works={works} counted={counted} />
                </li>
              ))}
          </ul>
        </Section>
      ))}
    </>
  )
}

type RuleProps = { rule: QualityRuleList['items'][number]; works: boolean; counted: boolean }

function Rule({ rule, works, counted }: RuleProps) {
  const { t, format } = useSpoken()
  const told = (count: number | null) => (count === null ? t('quality.rules.few') : format.number(count))
  return (
    <details className={styles.rule}>
      <summary>
        <span>{rule.title}</span>
        <SeverityMark severity={rule.severity} />
        {counted && (
          <span className={styles.count} data-none={rule.open === 0 || undefined}>
            {t('quality.rules.open')} {told(rule.open)}
          </span>
        )}
      </summary>
      <p>{rule.why}</p>
      <p>{rule.mend}</p>
      <p className={styles.quiet}>
        {[
          `${t('quality.rules.mends')}: ${t(`quality.mends.${rule.mends}`)}`,
          ...(counted ? [`${t('quality.rules.accepted')}: ${told(rule.accepted)}`] : []),
          t('quality.rules.version', { version: rule.version }),
        ].join(' · ')}
      </p>
      {works && (rule.open ?? 0) > 0 && (
        <p className={styles.line}>
          <Link to="/quality" search={{ rule: rule.rule }}>
            {t('quality.rules.show')}
          </Link>
          {rule.examples.map(({ caseId, reference }) => (
            <Link key={caseId} to="/cases/$caseId" params={{ caseId }}>
              <bdi>{reference}</bdi>
            </Link>
          ))}
        </p>
      )}
    </details>
  )
}
