import { useQuery } from '@tanstack/react-query'
import type { AgreementRule, RuleStatementView } from '../../../contract/confirmations.ts'
import { authoritiesQuery } from '../../data/authorities.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { localText } from '../../i18n/local-text.ts'
import { useStateName } from '../../ui/state-mark/use-state-name.ts'
import type { Pair } from './queries.ts'
import styles from './rules.module.css'

type Props = { rule: AgreementRule; pair: Pair; own: 'requesting' | 'requested' }

/** What each State says of the rule: the verdict, why, and by whom, for which office, on which day. */
export function Statements({ rule, pair, own }: Props) {
  const { t } = useSpoken()
  const name = useStateName()
  return (
    <div className={styles.sides}>
      {(['requesting', 'requested'] as const).map((side) => {
        const { statement, earlier } = rule[side]
        return (
          <section key={side} aria-label={name(pair[side])} data-own={side === own || undefined}>
            <h3>
              {name(pair[side])} <span className={styles.quiet}>{t(`agreement.side.${side}`)}</span>
            </h3>
            {statement ? <Said statement={statement} /> : <p className={styles.quiet}>{t('rules.nothing-said')}</p>}
            {!statement && earlier && (
              <div className={styles.earlier}>
                <p>{t(`rules.earlier.${earlier.verdict}`, { version: earlier.version })}</p>
                <By statement={earlier} />
              </div>
            )}
          </section>
        )
      })}
    </div>
  )
}

function Said({ statement }: { statement: RuleStatementView }) {
  const { t } = useSpoken()
  return (
    <>
      <p className={styles.verdict} data-verdict={statement.verdict}>
        {t(`rules.verdict.${statement.verdict}`)}
      </p>
      <Words statement={statement} />
      <By statement={statement} />
    </>
  )
}

/** The correction and the reason, in the words of whoever gave them. */
export function Words({
  statement: { proposal, reason },
}: {
  statement: Pick<RuleStatementView, 'proposal' | 'reason'>
}) {
  const { t } = useSpoken()
  return (
    <>
      {proposal && (
        <p>
          <span className={styles.quiet}>{t('rules.proposal')}: </span>
          {proposal}
        </p>
      )}
      {reason && (
        <p>
          <span className={styles.quiet}>{t('rules.reason')}: </span>
          {reason}
        </p>
      )}
    </>
  )
}

export function By({ statement }: { statement: Pick<RuleStatementView, 'official' | 'authority' | 'statedAt'> }) {
  const { format, language } = useSpoken()
  const { data } = useQuery(authoritiesQuery)
  const office = data?.find((one) => one.id === statement.authority)
  return (
    <p className={styles.by}>
      {statement.official}, {office ? localText(office.name, language) : statement.authority},{' '}
      <time dateTime={statement.statedAt}>{format.dateTime(statement.statedAt)}</time>
    </p>
  )
}
