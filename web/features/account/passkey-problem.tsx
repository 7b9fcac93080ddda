// Offered to other features: a passkey is refused in the same words wherever it was asked for.
import { PasskeyKnown, PasskeyNotGiven } from '../../data/passkey.ts'
import { useT } from '../../i18n/language.tsx'
import { ProblemNotice } from '../../ui/problem/problem-notice.tsx'
import styles from './account.module.css'

/** What the browser's own dialog ended with is no fault of anybody, so it is said quietly. */
export function PasskeyProblem({ error }: { error: unknown }) {
  const t = useT()
  if (!error) return null
  if (error instanceof PasskeyNotGiven || error instanceof PasskeyKnown) {
    return (
      <p role="alert" className={styles.quiet}>
        {t(error instanceof PasskeyKnown ? 'account.passkey.known' : 'account.passkey.not-given')}
      </p>
    )
  }
  return <ProblemNotice error={error} />
}
