import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { AgreementRule } from '../../../contract/confirmations.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { ProblemNotice } from '../../ui/problem/problem-notice.tsx'
import { useStateName } from '../../ui/state-mark/use-state-name.ts'
import { historyQuery, type Pair } from './queries.ts'
import styles from './rules.module.css'
import { By, Words } from './statements.tsx'

type Props = { agreementId: string; pair: Pair; rule: AgreementRule }

/** Everything both States ever said of the rule, read when somebody asks. */
export function History({ agreementId, pair, rule }: Props) {
  const { t } = useSpoken()
  const [open, setOpen] = useState(false)
  return (
    <details className={styles.history} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('rules.history')}</summary>
      {open && <Entries agreementId={agreementId} pair={pair} rule={rule} />}
    </details>
  )
}

function Entries({ agreementId, pair, rule }: Props) {
  const { t, language } = useSpoken()
  const name = useStateName()
  const history = useQuery(historyQuery(agreementId, pair, rule.key, language))
  if (history.error) return <ProblemNotice error={history.error} onRetry={() => void history.refetch()} />
  if (!history.data) return <p role="status">{t('rules.loading')}</p>
  if (history.data.length === 0) return <p className={styles.quiet}>{t('rules.history.none')}</p>
  return (
    <ol className={styles.entries}>
      {history.data.map((one) => (
        <li key={one.number}>
          <p className={styles.verdict} data-verdict={one.verdict}>
            {t('rules.history.line', { state: name(one.state), verdict: t(`rules.verdict.${one.verdict}`) })}
          </p>
          <Words statement={one} />
          {!one.present && one.says && (
            <p className={styles.quiet}>
              {t('rules.history.then', { version: one.version, says: one.says, article: one.article ?? '' })}
            </p>
          )}
          <By statement={one} />
        </li>
      ))}
    </ol>
  )
}
