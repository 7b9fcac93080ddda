import { useQuery } from '@tanstack/react-query'
import { Link, useRouter } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { api } from '../../data/api.ts'
import { ProblemError } from '../../data/problem.ts'
import { useT } from '../../i18n/language.tsx'
import { ProblemNotice } from '../../ui/problem/problem-notice.tsx'
import { CoverPage } from './cover-page.tsx'
import { InvitationForm } from './invitation-form.tsx'
import { practiceAccountsQuery } from './practice-accounts.ts'
import styles from './session.module.css'

/** The link of an invitation or of a reset. Its token stands behind the #, which no browser sends anywhere. */
export function InvitationPage() {
  const t = useT()
  const router = useRouter()
  const [token] = useState(() => window.location.hash.slice(1))
  const { data: accounts } = useQuery(practiceAccountsQuery)
  const found = useQuery({
    queryKey: ['session', 'invitation', token],
    enabled: token !== '',
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    queryFn: () => api('POST /api/v1/invitations/look', { body: { token }, onUnauthorized: 'fail' }),
  })
  // Nobody who looks at the screen or the history finds it.
  useEffect(() => {
    if (window.location.hash) void router.navigate({ to: '/invitation', hash: '', replace: true })
  }, [router])

  const accepted = (email: string) => void router.navigate({ to: '/sign-in', state: { invited: email }, replace: true })
  const { data: invitation, error } = found
  const gone = !token || (error instanceof ProblemError && error.problem.status < 429)
  return (
    <CoverPage title={t(titleOf(gone, invitation?.purpose))} practice={Boolean(accounts)}>
      {gone && (
        <div role="alert" className={styles.form}>
          <p className={styles.note}>{t(token ? 'signin.invitation.gone' : 'signin.invitation.no-token')}</p>
          <p>{t(token ? 'signin.invitation.gone-next' : 'signin.invitation.no-token-next')}</p>
        </div>
      )}
      {error && !gone ? <ProblemNotice error={error} onRetry={() => void found.refetch()} /> : null}
      {invitation && <InvitationForm token={token} invitation={invitation} onAccepted={accepted} />}
      {gone && (
        <p>
          <Link to="/sign-in">{t('signin.invitation.to-sign-in')}</Link>
        </p>
      )}
    </CoverPage>
  )
}

/** Nobody is made welcome by a link that opens nothing. */
function titleOf(gone: boolean, purpose: 'invitation' | 'reset' | undefined): string {
  if (gone) return 'signin.invitation.gone.title'
  return purpose === 'reset' ? 'signin.reset.title' : 'signin.invitation.title'
}
