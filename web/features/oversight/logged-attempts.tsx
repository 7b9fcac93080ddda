import type { LoggedQuery } from '../../../contract/register-log.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { faultSentence } from '../cases/file/register-fault.ts'
import styles from './oversight.module.css'

type Attempt = LoggedQuery['attempts'][number]

/** Each attempt with its end and its digests, for whoever wants to prove what was asked. */
export function LoggedAttempts({ attempts }: { attempts: readonly Attempt[] }) {
  const { t, format } = useSpoken()
  if (attempts.length === 0) return null
  return (
    <details className={styles.attempts}>
      <summary>{t('oversight.log.details', { count: attempts.length })}</summary>
      <ol>
        {attempts.map((one) => (
          <li key={one.number}>
            <p>
              {format.dateTime(one.beganAt)}: {endOf(one, t, format)}
            </p>
            <dl className={styles.heads}>
              <dt>{t('oversight.log.column.asked-digest')}</dt>
              <dd>{one.requestDigest}</dd>
              {one.answerDigest && (
                <>
                  <dt>{t('oversight.log.column.answer-digest')}</dt>
                  <dd>{one.answerDigest}</dd>
                </>
              )}
            </dl>
          </li>
        ))}
      </ol>
    </details>
  )
}

function endOf(one: Attempt, t: ReturnType<typeof useSpoken>['t'], format: ReturnType<typeof useSpoken>['format']) {
  if (!one.outcome && !one.fault) return t('oversight.log.going')
  const end = t(`oversight.log.end.${one.outcome ?? 'given_up'}`)
  const said =
    one.durationMs === null ? end : t('oversight.log.ended', { end, seconds: format.number(one.durationMs / 1000) })
  return one.fault ? `${said}. ${faultSentence(one.fault, t)}` : said
}
